using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
