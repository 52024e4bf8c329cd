namespace NangSuatHue.Data.Desk.Backups;

/// <summary>A backup or a restore was not done; the sentences say why and what to do.</summary>
public sealed class BackupException(BackupProblem problem, string vi, string en) : Exception(vi + " / " + en)
{
    /// <summary>What sort of reason.</summary>
    public BackupProblem Problem { get; } = problem;
}
