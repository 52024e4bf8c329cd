namespace NangSuatHue.Data.Foundation.Files;

/// <summary>What a virus scanner said.</summary>
public enum ScanState
{
    /// <summary>No scanner is configured.</summary>
    NotScanned = 0,

    /// <summary>Clean.</summary>
    Clean = 1,
}
