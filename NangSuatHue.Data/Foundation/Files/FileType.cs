namespace NangSuatHue.Data.Foundation.Files;

/// <summary>A type of file that may be uploaded.</summary>
public sealed record FileType(string ContentType, params string[] Extensions);
