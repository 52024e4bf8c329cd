using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Duplicates;

/// <summary>Words of duplicates and merges in the reader's language.</summary>
public static class DuplicateTexts
{
    /// <summary>The many of a kind.</summary>
    public static string Many(MergeKind kind, IStringLocalizer<Ui> t) =>
        kind.Name switch
        {
            "enterprises" => t["Doanh nghiệp"],
            "experts" => t["Chuyên gia"],
            _ => t["Chuyên viên"],
        };

    /// <summary>One record of a person.</summary>
    public static string One(MergeKind kind, IStringLocalizer<Ui> t) =>
        kind == PersonKinds.Experts ? t["Hồ sơ chuyên gia"] : t["Chứng nhận chuyên viên"];

    /// <summary>A side of a pair as a record of a person.</summary>
    public static PersonRecord Person(DuplicateSide side) => new(side.Kind == PersonKinds.Experts, side.Id);

    /// <summary>Where the pairs of a kind are listed.</summary>
    public static string List(MergeKind kind) => kind == MergeKind.Enterprises ? "/trung-lap" : $"/trung-lap/{kind.Name}";

    /// <summary>Where a record is shown.</summary>
    public static string Page(DuplicateSide side) =>
        side.Kind.Name switch
        {
            "enterprises" => $"/doanh-nghiep/{side.Detail}",
            "experts" => string.Create(CultureInfo.InvariantCulture, $"/chuyen-gia/{side.Id}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"/chuyen-vien/{side.Id}"),
        };

    /// <summary>Why two are likely one.</summary>
    public static string Reason(DuplicateReason reason, IStringLocalizer<Ui> t) =>
        reason switch
        {
            DuplicateReason.Name => t["cùng tên"],
            DuplicateReason.Telephone => t["cùng điện thoại"],
            DuplicateReason.Email => t["cùng thư điện tử"],
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    /// <summary>What the rows of a table are.</summary>
    public static string Table(string table, IStringLocalizer<Ui> t) =>
        table switch
        {
            "year_figures" => t["Số liệu năm"],
            "adoptions" => t["Ghi nhận áp dụng"],
            "specialist_certificates" => t["Chứng nhận chuyên viên"],
            "pilot_projects" => t["Dự án điểm"],
            "consents" => t["Đồng ý chia sẻ"],
            "year_confirmations" => t["Xác nhận hằng năm"],
            "training_demands" => t["Nhu cầu đào tạo"],
            "figure_remarks" => t["Nhận xét số liệu"],
            "reopen_requests" => t["Yêu cầu mở lại số liệu"],
            "invitations" => t["Lời mời"],
            "attachments" => t["Tệp đính kèm"],
            _ => t["Tài khoản"],
        };

    /// <summary>What keeps a merge from being taken back.</summary>
    public static string Obstacle(Issue issue, IStringLocalizer<Ui> t) =>
        issue.Code switch
        {
            "unmerge_record" => t["{0} đã được sửa sau khi gộp", issue.Args[0]],
            "unmerge_key" => t["{0} đã thuộc về một hồ sơ khác", issue.Args[0]],
            "unmerge_added" => t["{0} được thêm sau khi gộp", $"{Table(issue.Field, t)} {issue.Args[0]}".TrimEnd()],
            _ => t["{0} đã được sửa sau khi gộp", $"{Table(issue.Field, t)} {issue.Args[0]}".TrimEnd()],
        };

    /// <summary>A value of a compared record; a dash for none.</summary>
    public static string Value(MergeKind kind, Field field, object? value, ReferenceNames? names)
    {
        var text = value switch
        {
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return (kind.Name, text) switch
        {
            (_, null or "") => "–",
            ("enterprises", _) when field.Type == FieldType.Commune => names?.Communes.GetValueOrDefault(text) ?? text,
            ("enterprises", _) => Display.Value(field.Column, text),
            ("experts", _) => RecordTexts.History(ExpertKind.Kind, field.Column, text, names),
            _ => RecordTexts.History(SpecialistKind.Kind, field.Column, text, names),
        };
    }
}
