using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Seeding;

/// <summary>Illustrative data of a feature for the demonstration, marked as such in every record. Safe to repeat: what stands is left alone.</summary>
public interface IDemoSeed
{
    /// <summary>
    /// Its place: what it names must have been loaded before. Enterprises stand at 10, what belongs to them from 20, rosters from 30, pilot projects from
    /// 50, what is done with all of them from 100.
    /// </summary>
    int Position { get; }

    /// <summary>Whether it makes accounts of people: then only the demonstration itself loads it.</summary>
    bool MakesPeople => false;

    /// <summary>Loads it from <c>seeds/demo</c>.</summary>
    Task LoadAsync(DbGate gate, TimeProvider clock, string folder, CancellationToken ct);
}
