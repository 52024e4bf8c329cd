using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>One problem of one row.</summary>
public sealed record RowProblem
{
    /// <summary>The record's number, the header record being 1.</summary>
    public required int Row { get; init; }

    /// <summary>The column's header; empty for the row as a whole.</summary>
    public required string Column { get; init; }

    /// <summary>The value, cut to 200 characters.</summary>
    public required string Value { get; init; }

    /// <summary>The code of the problem.</summary>
    public required string Code { get; init; }

    /// <summary>Error, duplicate or warning.</summary>
    public required ProblemSeverity Severity { get; init; }

    /// <summary>Arguments of the sentence.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>A value offered instead.</summary>
    public string? Repair { get; init; }

    /// <summary>The sentence in Vietnamese.</summary>
    public string Message => ImportTexts.Say(Code, Args, vi: true);

    /// <summary>The sentence in English.</summary>
    public string MessageEn => ImportTexts.Say(Code, Args, vi: false);
}
