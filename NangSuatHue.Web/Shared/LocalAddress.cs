namespace NangSuatHue.Web.Shared;

/// <summary>Addresses of this application that a visitor brings along, to be led back to.</summary>
public static class LocalAddress
{
    /// <summary>
    /// The address as a header can hold it, every letter beyond ASCII percent-encoded; <paramref name="otherwise"/> where it is none of this application's.
    /// </summary>
    public static string Of(string? address, string otherwise) =>
        address is { Length: > 1 } && address[0] == '/' && address[1] is not ('/' or '\\') && !address.Any(char.IsControl)
            ? string.Concat(address.EnumerateRunes().Select(r => r.IsAscii && r.Value != ' ' ? r.ToString() : Uri.EscapeDataString(r.ToString())))
            : otherwise;
}
