using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Seeding;

/// <summary>
/// What a feature knows before anybody enters anything: codes, limits, published figures, templates. Loaded at each start and safe to repeat: a record is
/// known by its natural key, what the file says anew is written, and what people changed since stays.
/// </summary>
public interface IReferenceSeed
{
    /// <summary>Reads the files of <c>seeds/reference</c> into the context. The caller saves, in one transaction with all others.</summary>
    /// <exception cref="IOException">A file is missing: the program is not whole.</exception>
    Task LoadAsync(AppDb db, string folder, CancellationToken ct);
}
