using System.Globalization;
using MudBlazor;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>A day as people write it, always <c>dd/MM/yyyy</c>, whatever the browser's language; read in any of the ways that a file is read.</summary>
public sealed class DayText : IReversibleConverter<DateTime?, string?>
{
    /// <summary>The one converter.</summary>
    public static DayText Converter { get; } = new();

    /// <summary>A day as it is shown.</summary>
    public static string? Of(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day that a text means; null where it means none.</summary>
    public static DateOnly? Read(string? text) => VnDate.TryParse((text ?? "").Trim(), out var day) ? day : null;

    /// <inheritdoc />
    public string? Convert(DateTime? input) => input is { } day ? Of(DateOnly.FromDateTime(day)) : null;

    /// <inheritdoc />
    public DateTime? ConvertBack(string? input) => Read(input)?.ToDateTime(TimeOnly.MinValue);
}
