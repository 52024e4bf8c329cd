namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>Where a section stands on the pages of a kind of records.</summary>
public enum KindPlace
{
    /// <summary>Among the tags under a record's title; gets <c>Detail</c>.</summary>
    Title,

    /// <summary>Beside a record; gets <c>Detail</c>.</summary>
    BesideRecord,

    /// <summary>Below a record; gets <c>Detail</c>.</summary>
    BelowRecord,

    /// <summary>Above the list; gets <c>Filter</c> and <c>Rows</c>.</summary>
    AboveList,
}
