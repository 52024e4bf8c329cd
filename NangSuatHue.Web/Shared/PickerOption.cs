using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>Something to pick: its code and its name, found by either without tone marks.</summary>
public sealed record PickerOption(string Code, string Name)
{
    private string? key;

    /// <summary>Whether every word begins a word of the name or of the code.</summary>
    public bool Matches(IReadOnlyList<string> words)
    {
        key ??= " " + SearchKey.Of(Name) + " " + SearchKey.Of(Code);
        return words.All(w => key.Contains(" " + w, StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public bool Equals(PickerOption? other) => other is not null && other.Code == Code && other.Name == Name;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Name);

    /// <inheritdoc />
    public override string ToString() => Name;
}
