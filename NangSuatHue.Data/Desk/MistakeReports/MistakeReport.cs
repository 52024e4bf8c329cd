using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.MistakeReports;

/// <summary>Somebody says that a figure on a page is wrong (báo sai sót).</summary>
public sealed class MistakeReport : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>Address of the page within this application.</summary>
    public required string Page { get; set; }

    /// <summary>The chart, table or figure; null where the page as a whole is meant.</summary>
    public string? Figure { get; set; }

    /// <summary>What is wrong, and what is right.</summary>
    public required string Text { get; set; }

    /// <summary>Where the answer goes; null for nowhere.</summary>
    public string? Email { get; set; }

    /// <summary>The account of who reports; null for a visitor.</summary>
    public int? UserId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>What the department answered; null while it waits.</summary>
    public string? Answer { get; set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredAt { get; set; }
}
