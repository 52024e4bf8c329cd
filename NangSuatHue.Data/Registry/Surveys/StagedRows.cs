using NangSuatHue.Data.Exchange.Mapping;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>What stands in the staging tables, and what of the file does not.</summary>
internal sealed class StagedRows(SurveyColumns shape, List<RowProblem> problems)
{
    public SurveyColumns Shape { get; } = shape;

    public List<RowProblem> Problems { get; } = problems;

    public int Accepted { get; set; }

    public int Rejected { get; set; }

    /// <summary>Whether a cell asks to clear what is stored.</summary>
    public bool AnyClear { get; set; }

    /// <summary>Whether a row alone could not decide its size class.</summary>
    public bool AnyWeak { get; set; }

    /// <summary>Whether rows of one enterprise lie apart in the file.</summary>
    public bool Scattered { get; set; }

    /// <summary>Whether rows of one enterprise follow each other somewhere.</summary>
    public bool Grouped { get; set; }

    /// <summary>The years of the accepted rows.</summary>
    public HashSet<int> Years { get; } = [];

    public List<RepeatedRow> Duplicates { get; } = [];

    public List<int> LeftOut { get; } = [];
}
