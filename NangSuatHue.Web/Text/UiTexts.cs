using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace NangSuatHue.Web.Text;

/// <summary>
/// The texts of all features. In Vietnamese a text is its own key; the English ones stand in each feature's folder, in a file <c>*.en.resx</c>, and are
/// read together at the first question. A key without English is shown as it is.
/// </summary>
public sealed class UiTexts(IReadOnlyList<Assembly> assemblies) : IStringLocalizer<Ui>
{
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en");
    private readonly Lazy<FrozenDictionary<string, string>> english = new(() => Read(assemblies));

    /// <inheritdoc />
    public LocalizedString this[string name] => Find(name) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    /// <inheritdoc />
    public LocalizedString this[string name, params object[] arguments] =>
        Find(name) is { } text
            ? new(name, string.Format(CultureInfo.CurrentCulture, text, arguments))
            : new(name, string.Format(CultureInfo.CurrentCulture, name, arguments), resourceNotFound: true);

    /// <inheritdoc />
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        IsEnglish ? english.Value.Select(e => new LocalizedString(e.Key, e.Value)) : [];

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private string? Find(string name) => IsEnglish ? english.Value.GetValueOrDefault(name) : null;

    private static FrozenDictionary<string, string> Read(IReadOnlyList<Assembly> assemblies)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resources in assemblies.Select(Satellite).OfType<Assembly>())
        {
            foreach (var name in resources.GetManifestResourceNames().Where(n => n.EndsWith(".en.resources", StringComparison.Ordinal)))
            {
                using var reader = new ResourceReader(resources.GetManifestResourceStream(name)!);
                foreach (var entry in reader.Cast<DictionaryEntry>())
                {
                    texts[(string)entry.Key] = (string)entry.Value!;
                }
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Assembly? Satellite(Assembly assembly)
    {
        try
        {
            return assembly.GetSatelliteAssembly(EnglishCulture);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
