using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What is to be imported.</summary>
public sealed record ImportRequest
{
    /// <summary>The kind of record.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The file to read.</summary>
    public required string Path { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>What a person decided.</summary>
    public required ImportSettings Settings { get; init; }

    /// <summary>Whether to write. Everything else is the same code.</summary>
    public required bool Commit { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The batch that was uploaded before; null makes one at commit.</summary>
    public int? BatchId { get; init; }
}
