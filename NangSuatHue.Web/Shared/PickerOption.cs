using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>Something to pick: its code and its name, found by either without tone marks.</summary>
public sealed record PickerOption(string Code, string Name)
{
    private readonly string key = " " + SearchKey.Of(Name) + " " + SearchKey.Of(Code);

    /// <summary>Whether every word begins a word of the name or of the code.</summary>
    public bool Matches(IReadOnlyList<string> words) => words.All(w => key.Contains(" " + w, StringComparison.Ordinal));

    /// <inheritdoc />
    public override string ToString() => Name;
}
