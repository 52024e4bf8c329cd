using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>What speaks against a year's figures, each to be mended or confirmed with a reason.</summary>
public partial class DoubtList
{
    /// <summary>The doubts.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<YearDoubt> Doubts { get; set; }

    /// <summary>The reasons as they are typed, by the doubt's key.</summary>
    [Parameter, EditorRequired]
    public required Dictionary<string, string?> Reasons { get; set; }

    /// <summary>Doubts for which a reason was missing at the last try.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Missing { get; set; } = [];

    /// <summary>Whether a doubt is to be given a reason.</summary>
    [Parameter, EditorRequired]
    public required Func<YearDoubt, bool> Asks { get; set; }

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What to do.</summary>
    [Parameter, EditorRequired]
    public required string Lead { get; set; }

    /// <summary>The address of the page that has the fields.</summary>
    [Parameter, EditorRequired]
    public required string Here { get; set; }

    private string SaidBy(VerdictView verdict) =>
        verdict.Kind switch
        {
            VerdictKind.Explained => T["Doanh nghiệp giải trình"].Value,
            VerdictKind.Accepted => T["Sở chấp nhận"].Value,
            VerdictKind.Asked => T["Sở hỏi"].Value,
            _ => T["Sở để chờ sửa"].Value,
        };
}
