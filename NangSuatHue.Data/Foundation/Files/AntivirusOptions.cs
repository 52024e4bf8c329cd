using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>Where the scanner is.</summary>
public sealed class AntivirusOptions
{
    /// <summary>The host of clamd; without one nothing is scanned.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 3310;

    /// <summary>Seconds to wait for its word.</summary>
    [Range(1, 600)]
    public int Seconds { get; set; } = 60;
}
