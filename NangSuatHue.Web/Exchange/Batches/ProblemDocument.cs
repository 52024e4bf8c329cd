namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>A problem of a row as programs read it.</summary>
public sealed record ProblemDocument(
    int Row,
    string Column,
    string Value,
    string Code,
    string Severity,
    string Message,
    string MessageEn,
    string? Repair
);
