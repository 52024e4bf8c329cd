namespace NangSuatHue.Data.Registry.Figures;

/// <summary>An officer's remark on one field of one year's figures, made when they were sent back.</summary>
public sealed class FigureRemark
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>The field's name (<c>netRevenue</c>), empty for the year as a whole.</summary>
    public required string Field { get; set; }

    /// <summary>What is wrong and how to mend it.</summary>
    public required string Text { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When the enterprise sent the figures again, UTC: the remark is answered.</summary>
    public DateTime? AnsweredAt { get; set; }
}
