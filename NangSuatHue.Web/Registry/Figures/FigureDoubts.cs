using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>What the rules doubt about a year as it is being typed, and why the reader says it is right.</summary>
public sealed class FigureDoubts
{
    /// <summary>Why a figure is right, by <see cref="YearDoubt.Key"/>.</summary>
    public Dictionary<string, string?> Reasons { get; } = [];

    /// <summary>The doubts of the figures as typed, with what was said about the same values before.</summary>
    public IReadOnlyList<YearDoubt> All { get; private set; } = [];

    /// <summary>Keys of the doubts whose reason was missing at the last try to save.</summary>
    public IReadOnlyCollection<string> Missing { get; private set; } = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Reasons.Clear();
        Missing = [];
    }

    /// <summary>Judges the figures as typed beside the enterprise's other years.</summary>
    public void Judge(FiguresWork? work, YearFigures sketch) =>
        All = work is null ? [] : YearDoubts.With(YearDoubts.Of(sketch.Year, [.. work.Beside, sketch]), work.Verdicts);

    /// <summary>Marks the doubts that need a reason and have none.</summary>
    public void Mark(Func<YearDoubt, bool> asks) =>
        Missing = [.. All.Where(d => asks(d) && string.IsNullOrWhiteSpace(Reasons.GetValueOrDefault(d.Key))).Select(d => d.Key)];

    /// <summary>No reason is missing, as far as is known.</summary>
    public void Unmark() => Missing = [];

    /// <summary>The sentences on one figure.</summary>
    public IReadOnlyList<string> On(Field field) =>
        [.. All.Where(d => d.Field == field.Name).Select(d => QualityTexts.Say(d.Rule, d.Numbers, Languages.IsVietnamese))];

    /// <summary>The fields and keys of the reasons that are missing.</summary>
    public IEnumerable<(string Field, string Key)> MissingOn => All.Where(d => Missing.Contains(d.Key)).Select(d => (d.Field, d.Key));
}
