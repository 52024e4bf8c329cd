using NangSuatHue.Data.Reference;

namespace NangSuatHue.Data.Adoptions;

/// <summary>How far an enterprise is with a system, tool or technology.</summary>
public enum AdoptionStatus
{
    /// <summary>Quan tâm.</summary>
    Interested = 0,

    /// <summary>Đang áp dụng.</summary>
    Applying = 1,

    /// <summary>Đã chứng nhận.</summary>
    Certified = 2,

    /// <summary>Đã thôi.</summary>
    Lapsed = 3,
}

/// <summary>
/// A system, tool or technology seen at an enterprise in one year. A system named in a year's survey row is observed as Applying in that year;
/// its absence later never means Lapsed. What the catalogue does not know stays as text.
/// </summary>
public sealed class Adoption
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The catalogue's item, null where the name is not in the catalogue.</summary>
    public int? CatalogueItemId { get; set; }

    /// <summary>The catalogue's item.</summary>
    public CatalogueItem? CatalogueItem { get; set; }

    /// <summary>The name as written, or the item's code.</summary>
    public required string Label { get; set; }

    /// <summary>The folded label: with the enterprise and year the natural key.</summary>
    public required string LabelKey { get; set; }

    /// <summary>The year it was observed in.</summary>
    public int Year { get; set; }

    /// <summary>Status.</summary>
    public AdoptionStatus Status { get; set; }

    /// <summary>The batch that created the record.</summary>
    public int? BatchId { get; set; }

    /// <summary>The row of that batch.</summary>
    public int? BatchRow { get; set; }
}
