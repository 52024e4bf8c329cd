namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What has come of one upload so far.</summary>
public sealed class ReceivedFiles
{
    /// <summary>The batches opened.</summary>
    public List<int> Batches { get; } = [];

    /// <summary>The files that could not be taken.</summary>
    public List<RefusedFile> Refused { get; } = [];

    /// <summary>Name of the ZIP they came in; null for files sent as they are.</summary>
    public string? Archive { get; set; }

    /// <summary>Bytes unpacked from archives.</summary>
    internal long Unpacked { get; set; }

    /// <summary>All files, taken or not.</summary>
    public int Count => Batches.Count + Refused.Count;
}
