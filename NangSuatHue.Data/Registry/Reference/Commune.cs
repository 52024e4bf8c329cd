namespace NangSuatHue.Data.Registry.Reference;

/// <summary>One of the city's 40 communes and wards since 1 July 2025.</summary>
public sealed class Commune
{
    /// <summary>The official five-digit code.</summary>
    public required string Code { get; set; }

    /// <summary>The name without its type.</summary>
    public required string Name { get; set; }

    /// <summary><c>phường</c> or <c>xã</c>.</summary>
    public required string Type { get; set; }

    /// <summary>The name with the other placing of tone marks.</summary>
    public required string AltName { get; set; }

    /// <summary>The folded name.</summary>
    public required string NameKey { get; set; }

    /// <summary>Area, km².</summary>
    public double AreaKm2 { get; set; }

    /// <summary>Latitude of the centroid, degrees.</summary>
    public double Latitude { get; set; }

    /// <summary>Longitude of the centroid, degrees.</summary>
    public double Longitude { get; set; }

    /// <summary>The name with its type: <c>Phường Vỹ Dạ</c>.</summary>
    public string FullName => char.ToUpperInvariant(Type[0]) + Type[1..] + " " + Name;
}
