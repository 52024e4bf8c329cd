namespace NangSuatHue.Data.Desk.Backups;

/// <summary>Why a backup or a restore was not done.</summary>
public enum BackupProblem
{
    /// <summary>The command lacks something.</summary>
    Usage,

    /// <summary>The file is no whole backup.</summary>
    Unreadable,

    /// <summary>Something stands against it; nothing was changed.</summary>
    Failed,
}
