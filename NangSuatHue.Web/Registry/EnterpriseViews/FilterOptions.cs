using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>The long lists of the filter panel, made once for each language and shared by all who open it.</summary>
internal sealed class FilterOptions
{
    private static readonly ConditionalWeakTable<ReferenceNames, ConcurrentDictionary<bool, FilterOptions>> Made = [];
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private FilterOptions(ReferenceNames names, bool vietnamese, string unknown)
    {
        Communes = [.. names.Communes.Select(c => new PickerOption(c.Key, c.Value)), new PickerOption("-", unknown)];
        Sections =
        [
            .. names.Sections.OrderBy(s => s.Key.Edition).ThenBy(s => s.Key.Section, StringComparer.Ordinal).Select(Section),
            new PickerOption("0:-", unknown),
        ];
        Items = [.. names.Items.Select(i => new PickerOption(i.Code, $"{i.Code} – {(vietnamese ? i.NameVi : i.NameEn)}"))];
    }

    /// <summary>Communes by name.</summary>
    public IReadOnlyList<PickerOption> Communes { get; }

    /// <summary>Sections by edition; the code is the edition's year, a colon and the letter.</summary>
    public IReadOnlyList<PickerOption> Sections { get; }

    /// <summary>Systems, tools and technologies by code.</summary>
    public IReadOnlyList<PickerOption> Items { get; }

    /// <summary>The options in the reader's language.</summary>
    public static FilterOptions Of(ReferenceNames names, IStringLocalizer<Ui> texts) =>
        Made.GetOrCreateValue(names).GetOrAdd(Languages.IsVietnamese, (vietnamese, n) => new FilterOptions(n, vietnamese, texts["Chưa rõ"]), names);

    private static PickerOption Section(KeyValuePair<SectionKey, string> s) =>
        new($"{(int)s.Key.Edition}:{s.Key.Section}", $"{s.Key.Section} – {s.Value} (VSIC {(int)s.Key.Edition})");
}
