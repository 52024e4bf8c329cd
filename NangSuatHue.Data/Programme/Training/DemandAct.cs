namespace NangSuatHue.Data.Programme.Training;

/// <summary>What somebody does to a demand.</summary>
public enum DemandAct
{
    /// <summary>The department leaves it open, with an answer.</summary>
    Keep = 0,

    /// <summary>The department plans a course.</summary>
    Plan = 1,

    /// <summary>The department has met it.</summary>
    Meet = 2,

    /// <summary>The enterprise takes it back.</summary>
    Withdraw = 3,
}
