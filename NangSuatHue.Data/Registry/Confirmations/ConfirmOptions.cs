namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>From which day of a year enterprises are asked to confirm their record.</summary>
public sealed class ConfirmOptions
{
    /// <summary>Month.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 12)]
    public int Month { get; set; } = 2;

    /// <summary>Day.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 28)]
    public int Day { get; set; } = 1;

    /// <summary>Days after which to remind again.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 300)]
    public int Again { get; set; } = 30;

    /// <summary>Which reminder a day calls for: none, the first or the second.</summary>
    public int Round(DateOnly day) =>
        new DateOnly(day.Year, Month, Day) is var from && day < from ? 0
        : day < from.AddDays(Again) ? 1
        : 2;
}
