namespace NangSuatHue.Web.Shared;

/// <summary>The demo: invented data and one account for each role, whose password the sign-in page shows.</summary>
public sealed class DemoOptions
{
    /// <summary>On by default only in Development.</summary>
    public bool Enabled { get; set; }
}
