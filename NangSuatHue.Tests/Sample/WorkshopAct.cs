namespace NangSuatHue.Tests.Sample;

/// <summary>What somebody does to a workshop.</summary>
public enum WorkshopAct
{
    /// <summary>Send it to the department.</summary>
    Send,

    /// <summary>Send it back.</summary>
    Return,

    /// <summary>Say that it was held.</summary>
    Hold,
}
