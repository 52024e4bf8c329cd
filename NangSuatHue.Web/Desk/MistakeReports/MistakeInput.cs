namespace NangSuatHue.Web.Desk.MistakeReports;

/// <summary>What the form posts.</summary>
public sealed class MistakeInput
{
    /// <summary>The page.</summary>
    public string? Page { get; set; }

    /// <summary>The figure.</summary>
    public string? Figure { get; set; }

    /// <summary>What is wrong.</summary>
    public string? Text { get; set; }

    /// <summary>Where the answer goes.</summary>
    public string? Email { get; set; }
}
