using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>Keys of the batches' states.</summary>
public static class BatchNames
{
    /// <summary>Key of a state.</summary>
    public static string Of(BatchStatus status) =>
        status switch
        {
            BatchStatus.Uploaded => "Chưa kiểm tra",
            BatchStatus.Previewed => "Chờ xác nhận",
            BatchStatus.Queued => "Chờ ghi",
            BatchStatus.Running => "Đang ghi",
            BatchStatus.Committed => "Đã ghi",
            BatchStatus.Failed => "Không ghi được",
            BatchStatus.Undone => "Đã hoàn tác",
            BatchStatus.Cancelled => "Đã bỏ",
            BatchStatus.Unchanged => "Đã có sẵn, không đổi",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>Colour class of a state.</summary>
    public static string Tone(BatchStatus status) =>
        status switch
        {
            BatchStatus.Committed => "ok",
            BatchStatus.Failed => "bad",
            BatchStatus.Queued or BatchStatus.Running => "info",
            BatchStatus.Previewed or BatchStatus.Uploaded => "warn",
            _ => "",
        };

    /// <summary>Key of a unit's name.</summary>
    public static string Unit(string unit) =>
        unit switch
        {
            "vnd" => "đồng",
            "thousand" => "nghìn đồng",
            "million" => "triệu đồng",
            "billion" => "tỷ đồng",
            _ => unit,
        };

    /// <summary>The label of a stored column: of a roster's kind, or of the survey for null.</summary>
    public static string Column(RecordKind? kind, string column) =>
        kind is null ? Display.Column(column)
        : kind.Fields.FirstOrDefault(f => f.Column == column) is { } field ? RecordTexts.Label(field)
        : column;

    /// <summary>A stored value as people read it.</summary>
    public static string Value(RecordKind? kind, string column, string? value) =>
        kind is null ? Display.Value(column, value) : RecordTexts.History(kind, column, value, null);

    /// <summary>Key of a delimiter's name; null where it has none.</summary>
    public static string? Delimiter(string? delimiter) =>
        delimiter switch
        {
            ";" => "dấu chấm phẩy",
            "," => "dấu phẩy",
            "\t" => "dấu Tab",
            _ => null,
        };

    /// <summary>Key of where a unit or sign came from.</summary>
    public static string Origin(string? source) =>
        source switch
        {
            "header" => "theo tiêu đề cột",
            "unitRow" => "theo dòng đơn vị",
            "title" => "theo dòng đầu bảng",
            "otherColumns" => "theo các cột khác",
            "column" => "theo các ô của cột",
            "option" => "do người nhập chọn",
            _ => "mặc định",
        };
}
