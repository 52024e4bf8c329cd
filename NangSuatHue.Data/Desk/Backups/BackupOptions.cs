using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>Settings of the scheduled backup.</summary>
public sealed class BackupOptions
{
    /// <summary>Hours between two backups; 0 switches them off.</summary>
    [Range(0, 8760)]
    public double EveryHours { get; set; } = 24;

    /// <summary>How many of the last backups are kept.</summary>
    [Range(1, 1000)]
    public int Keep { get; set; } = 14;

    /// <summary>For how many older months one backup is kept.</summary>
    [Range(0, 240)]
    public int KeepMonthly { get; set; } = 12;

    /// <summary>Where they lie; default: <c>backups</c> in the data directory. Another disk is better.</summary>
    public string? Folder { get; set; }
}
