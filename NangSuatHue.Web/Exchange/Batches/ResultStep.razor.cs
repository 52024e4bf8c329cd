using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class ResultStep
{
    private ReferenceNames? names;

    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => names = await References.RunAsync();

    private RecordKind? Records => KindIndex.Of(Features).FindRecords(View.Batch.Kind);

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>How far it is.</summary>
    [Parameter, EditorRequired]
    public (ImportProgress Progress, TimeSpan Elapsed)? Progress { get; set; }

    /// <summary>Takes the batch back.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Undo { get; set; }

    /// <summary>Checks the file anew.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Recheck { get; set; }

    /// <summary>Opens another sheet of the file.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string> OtherSheet { get; set; }

    private string Phase =>
        Progress?.Progress.Phase switch
        {
            "read" => "Đang đọc tệp.",
            "compare" => "Đang so với số đang lưu.",
            _ => "Đang ghi.",
        };

    private static string Trouble(string failure) =>
        failure[ImportJob.Waiting.Length..] switch
        {
            nameof(DatabaseTrouble.Full) => "ổ đĩa đã đầy",
            nameof(DatabaseTrouble.ReadOnly) => "không có quyền ghi",
            nameof(DatabaseTrouble.Busy) => "chương trình khác đang giữ cơ sở dữ liệu",
            nameof(DatabaseTrouble.Damaged) => "tệp cơ sở dữ liệu bị hỏng",
            _ => "cơ sở dữ liệu không trả lời",
        };

    private int? Left =>
        Progress is { Progress: { Done: > 0, Total: > 0 } p } q && q.Elapsed.TotalSeconds > 1
            ? (int)Math.Ceiling(q.Elapsed.TotalSeconds * (p.Total - p.Done) / p.Done)
            : null;
}
