using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>How long the files of imports are kept.</summary>
public sealed class ImportOptions
{
    /// <summary>Days that the source file of a written batch is kept after it was last written or taken back.</summary>
    [Range(1, 36500)]
    public int KeepFilesDays { get; set; } = 365;
}
