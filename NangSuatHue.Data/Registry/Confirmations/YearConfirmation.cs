namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>That an enterprise looked at its record in a year and found it right.</summary>
public sealed class YearConfirmation
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The calendar year in which it was confirmed.</summary>
    public int Year { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }
}
