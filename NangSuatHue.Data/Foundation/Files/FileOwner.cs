namespace NangSuatHue.Data.Foundation.Files;

/// <summary>
/// What a stored file belongs to; with the record's id it decides who may read it. Each feature that owns files names its own value and says by an
/// <see cref="IFileRights"/> who may do what with them.
/// </summary>
public enum FileOwner
{
    /// <summary>Nothing.</summary>
    None = 0,
}
