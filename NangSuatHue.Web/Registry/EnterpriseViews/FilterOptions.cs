using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>
/// The long lists of options of the filter panel as markup, made once for each language and shared by all who open it: several hundred elements
/// would otherwise be built, compared and sent piece by piece at every press.
/// </summary>
internal sealed class FilterOptions
{
    private static readonly ConditionalWeakTable<ReferenceNames, ConcurrentDictionary<bool, FilterOptions>> Made = [];
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private FilterOptions(ReferenceNames names, bool vietnamese)
    {
        Communes = Markup(names.Communes.Select(c => Option(c.Key, c.Value)));
        Sections = Markup(
            names
                .Sections.GroupBy(s => s.Key.Edition)
                .OrderBy(g => g.Key)
                .Select(g => $"<optgroup label=\"VSIC {(int)g.Key}\">{string.Concat(g.OrderBy(s => s.Key.Section).Select(Section))}</optgroup>")
        );
        Items = Markup(names.Items.Select(i => Option(i.Code, $"{i.Code} – {(vietnamese ? i.NameVi : i.NameEn)}")));
    }

    /// <summary>Communes by name.</summary>
    public MarkupString Communes { get; }

    /// <summary>Sections by edition.</summary>
    public MarkupString Sections { get; }

    /// <summary>Systems, tools and technologies by code.</summary>
    public MarkupString Items { get; }

    /// <summary>The options in the reader's language.</summary>
    public static FilterOptions Of(ReferenceNames names) =>
        Made.GetOrCreateValue(names).GetOrAdd(Languages.IsVietnamese, (vietnamese, n) => new FilterOptions(n, vietnamese), names);

    private static string Section(KeyValuePair<SectionKey, string> s) =>
        Option($"{(int)s.Key.Edition}:{s.Key.Section}", $"{s.Key.Section} – {s.Value}");

    private static MarkupString Markup(IEnumerable<string> parts) => new(string.Concat(parts));

    private static string Option(string value, string text) => $"<option value=\"{Encoder.Encode(value)}\">{Encoder.Encode(text)}</option>";
}
