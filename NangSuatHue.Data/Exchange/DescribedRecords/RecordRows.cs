namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>A page of a list.</summary>
public sealed record RecordRows(IReadOnlyList<RecordView> Rows, int Count)
{
    /// <summary>Whether any record of the page is illustrative.</summary>
    public bool Illustrative => Rows.Any(r => r.Illustrative);
}
