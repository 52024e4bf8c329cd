using System.Text.Json;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Several files that came together, or one ZIP of them: one list with its own totals. Each file is a batch of its own.</summary>
public sealed class ImportUpload
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The ZIP's own name; null for files chosen together.</summary>
    public string? Name { get; set; }

    /// <summary>The files that could not be taken, <see cref="RefusedFile"/> as JSON.</summary>
    public string Refused { get; set; } = "[]";

    /// <summary>Account that sent them.</summary>
    public int? OwnerId { get; set; }

    /// <summary>Who sent them.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The files that could not be taken.</summary>
    public IReadOnlyList<RefusedFile> ReadRefused() => JsonSerializer.Deserialize<List<RefusedFile>>(Refused, StoredJson.Options) ?? [];
}

/// <summary>A file that could not be taken.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The code of the reason's sentence.</param>
/// <param name="Args">What stands in the sentence.</param>
public sealed record RefusedFile(string Name, string Code, IReadOnlyList<string> Args);
