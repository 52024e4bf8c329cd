using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>Enterprises as owners of records of other kinds.</summary>
public static class EnterpriseOwner
{
    /// <summary>The table.</summary>
    public static OwnerTable Table { get; } =
        new()
        {
            Table = "enterprises",
            Code = "tax_code",
            Name = "name",
            SearchKey = "search_key",
            SortKey = "sort_key",
        };
}
