using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>What every record of the registry's rosters carries besides its own fields (domain §9).</summary>
public abstract class RegistryRecord : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who changed it last.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>The batch that made it.</summary>
    public int? BatchId { get; set; }

    /// <summary>The row of that batch.</summary>
    public int? BatchRow { get; set; }

    /// <summary>Whether it is invented for illustration.</summary>
    public bool Illustrative { get; set; }

    /// <summary>Whether it was put away; nothing is deleted.</summary>
    public bool Archived { get; set; }

    /// <summary>The folded title, by which it is searched.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>Orders titles the Vietnamese way.</summary>
    public byte[] SortKey { get; set; } = [];
}
