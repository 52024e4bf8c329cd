namespace NangSuatHue.Data.Desk.Backups;

/// <summary>A scheduled backup that lies in the backup folder.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Number">Its place in the order of making; a clock that was set back does not change it.</param>
/// <param name="MadeAt">When it was made by the clock of that moment, UTC.</param>
/// <param name="Bytes">Its size, bytes.</param>
public sealed record BackupFile(string Path, int Number, DateTimeOffset MadeAt, long Bytes);
