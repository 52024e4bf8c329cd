using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>A folder for one backup or restore to work in.</summary>
internal static class WorkFolder
{
    public static string Make(DbGate gate) =>
        Directory.CreateDirectory(Path.Combine(gate.TemporaryDirectory, "backup-" + Guid.NewGuid().ToString("N"))).FullName;
}
