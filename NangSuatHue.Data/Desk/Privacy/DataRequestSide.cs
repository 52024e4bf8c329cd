namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Who stands where to a request about personal data.</summary>
public enum DataRequestSide
{
    /// <summary>The person who asked, and everybody who does not answer such requests.</summary>
    None,

    /// <summary>Whoever answers such requests, and did not make this one.</summary>
    Office,
}
