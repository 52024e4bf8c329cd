namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>What is done with a request about personal data.</summary>
public enum DataRequestAct
{
    /// <summary>Do what is asked; a deletion at once.</summary>
    Grant,

    /// <summary>Refuse it, and say why.</summary>
    Refuse,
}
