namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>What is done with a request to change an approved project.</summary>
public enum AmendmentAct
{
    /// <summary>Change the proposal as asked.</summary>
    Grant,

    /// <summary>Leave the proposal as it is, and say why.</summary>
    Refuse,
}
