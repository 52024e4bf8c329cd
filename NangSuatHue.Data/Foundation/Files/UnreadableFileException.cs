namespace NangSuatHue.Data.Foundation.Files;

/// <summary>A file that cannot be read at all: nothing of it was written.</summary>
public sealed class UnreadableFileException(string code, params string[] args) : Exception(code)
{
    /// <summary>Code of the sentence.</summary>
    public string Code { get; } = code;

    /// <summary>Arguments of the sentence.</summary>
    public IReadOnlyList<string> Args { get; } = args;
}
