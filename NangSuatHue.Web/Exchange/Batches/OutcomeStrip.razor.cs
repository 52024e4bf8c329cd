using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class OutcomeStrip
{
    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportBatch Batch { get; set; }

    private (string Tone, int Count, string Title, string Note)[] Parts =>
        [
            ("ok", Batch.Created, T["Thêm mới"], Batch.Kind == EnterpriseFields.Survey.Name ? T["dòng số liệu năm"] : T["bản ghi trong tệp"]),
            ("info", Batch.Updated, T["Thay đổi"], T["khác số đang lưu"]),
            ("same", Batch.Unchanged, T["Giữ nguyên"], T["giống số đang lưu"]),
            ("warn", Batch.Duplicates, T["Trùng trong tệp"], T["giữ dòng đầu"]),
            ("bad", Batch.Rejected, T["Bị loại"], Batch.Rejected > 0 ? T["xử lý ở bảng dưới"] : T["không dòng nào"]),
        ];
}
