namespace NangSuatHue.Data.Measures.Editions;

/// <summary>
/// One edition of the registry's statistics: figures as they were counted, checked and frozen on a day. What anyone but officers sees of the registry's
/// statistics is the newest one.
/// </summary>
public sealed class StatisticsEdition
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; set; }

    /// <summary>When it was published, UTC.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>Who published it; <c>Lịch</c> where the calendar did.</summary>
    public required string PublishedBy { get; set; }

    /// <summary>The account that published it; null for the calendar.</summary>
    public int? PublishedById { get; set; }

    /// <summary>Verified or locked yearly figures that it counts.</summary>
    public int Figures { get; set; }

    /// <summary>Changes that wait for more of their kind, so that no difference between editions tells of fewer than five enterprises.</summary>
    public int Held { get; set; }

    /// <summary>Whether it counts figures invented for illustration.</summary>
    public bool Illustrative { get; set; }
}
