namespace NangSuatHue.Data.Foundation.Store;

/// <summary>A record with an optimistic concurrency version, raised by one at every saved change.</summary>
public interface IVersioned
{
    /// <summary>The version, 1 for a new record.</summary>
    int Version { get; set; }
}
