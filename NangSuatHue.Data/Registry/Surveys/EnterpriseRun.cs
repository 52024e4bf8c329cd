using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>What neighbouring rows say of one enterprise.</summary>
internal sealed class EnterpriseRun(int run, int ent, string taxCode, int width)
{
    public int Run { get; } = run;

    public int Ent { get; } = ent;

    public string TaxCode { get; } = taxCode;

    /// <summary>The latest year and its row.</summary>
    public int Year { get; set; }

    public int Row { get; set; }

    /// <summary>Fields that the file clears, as bits.</summary>
    public long Clear;

    /// <summary>The facts in the order of the columns, each with the year that stated it.</summary>
    public Cell[] Cells { get; } = new Cell[width];

    public int[] Years { get; } = new int[width];
}
