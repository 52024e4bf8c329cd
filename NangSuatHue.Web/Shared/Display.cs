using System.Globalization;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Shared;

/// <summary>Keys of enumerated values and formats of figures.</summary>
public static class Display
{
    /// <summary>Key of a size class.</summary>
    public static string Of(SizeClass size) =>
        size switch
        {
            SizeClass.Micro => "Siêu nhỏ",
            SizeClass.Small => "Nhỏ",
            SizeClass.Medium => "Vừa",
            SizeClass.Large => "Lớn",
            SizeClass.NotApplicable => "Không xét quy mô",
            SizeClass.Unknown => "Chưa rõ quy mô",
            _ => throw new ArgumentOutOfRangeException(nameof(size)),
        };

    /// <summary>Key of the sentence that says what decided a size class.</summary>
    public static string Of(SizeCriterion criterion) =>
        criterion switch
        {
            SizeCriterion.None => "chưa có số liệu",
            SizeCriterion.Revenue => "quyết định bởi lao động và doanh thu",
            SizeCriterion.Capital => "quyết định bởi lao động và nguồn vốn",
            SizeCriterion.Employees => "lao động vượt mức doanh nghiệp vừa",
            SizeCriterion.RevenueAndCapital => "doanh thu và nguồn vốn vượt mức doanh nghiệp vừa",
            SizeCriterion.MissingEmployees => "thiếu số lao động",
            SizeCriterion.MissingRevenue => "thiếu doanh thu",
            SizeCriterion.MissingCapital => "thiếu nguồn vốn",
            SizeCriterion.MissingRevenueAndCapital => "thiếu doanh thu và nguồn vốn",
            SizeCriterion.MissingSector => "thiếu mã ngành",
            SizeCriterion.LegalForm => "loại hình không phải doanh nghiệp",
            _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
        };

    /// <summary>Key of a data status.</summary>
    public static string Of(DataStatus status) =>
        status switch
        {
            DataStatus.Imported => "Đã nhập",
            DataStatus.Submitted => "Đã gửi",
            DataStatus.Verified => "Đã xác minh",
            DataStatus.Locked => "Đã khóa số liệu",
            DataStatus.Returned => "Trả lại để sửa",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>Colour class of a data status.</summary>
    public static string Tone(DataStatus status) =>
        status switch
        {
            DataStatus.Submitted => "info",
            DataStatus.Verified or DataStatus.Locked => "ok",
            DataStatus.Returned => "warn",
            _ => "",
        };

    /// <summary>Key of an enterprise's status.</summary>
    public static string Of(EnterpriseStatus status) =>
        status switch
        {
            EnterpriseStatus.Active => "Đang hoạt động",
            EnterpriseStatus.Suspended => "Tạm ngừng",
            EnterpriseStatus.Dissolved => "Đã giải thể",
            EnterpriseStatus.Archived => "Đã lưu trữ",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>Key of what a change did.</summary>
    public static string Of(ChangeAction action) =>
        action switch
        {
            ChangeAction.Created => "tạo",
            ChangeAction.Updated => "sửa",
            ChangeAction.Archived => "chuyển lưu trữ",
            ChangeAction.Restored => "phục hồi",
            ChangeAction.Undone => "hoàn tác",
            ChangeAction.Merged => "gộp một hồ sơ khác vào",
            ChangeAction.Unmerged => "tách hồ sơ đã gộp",
            ChangeAction.Joined => "ghi là cùng một người với một hồ sơ khác",
            ChangeAction.Parted => "bỏ ghi cùng một người với một hồ sơ khác",
            ChangeAction.FindingAccepted => "chấp nhận phát hiện về",
            ChangeAction.FindingToCorrect => "để chờ sửa phát hiện về",
            ChangeAction.FindingAsked => "hỏi doanh nghiệp về",
            ChangeAction.FindingExplained => "giải trình về",
            ChangeAction.Erased => "xóa dữ liệu cá nhân trong lịch sử của",
            ChangeAction.VerdictUndone => "rút lại quyết định về",
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };

    /// <summary>A legal form in the reader's language.</summary>
    public static string Of(LegalForm form) => Languages.IsVietnamese ? LegalFormNames.Vi(form) : LegalFormNames.En(form);

    /// <summary>The label of a column in the reader's language.</summary>
    public static string Column(string column)
    {
        if (column == "finding")
        {
            return Languages.IsVietnamese ? "Phát hiện" : "Finding";
        }

        if (column == "data_status")
        {
            return Languages.IsVietnamese ? "Tình trạng số liệu" : "Status of the figures";
        }

        var field = EnterpriseFields.Survey.Fields.FirstOrDefault(f => f.Column == column);
        return field is null
            ? column == "status"
                ? Languages.IsVietnamese
                    ? "Tình trạng"
                    : "Status"
                : column
            : Languages.IsVietnamese
                ? field.LabelVi
                : field.LabelEn;
    }

    /// <summary>A stored value of a column as people read it: money in triệu đồng, codes by their names.</summary>
    public static string Value(string column, string? value, ReferenceNames? names = null)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "–";
        }

        if (column == "finding" && QualityRules.Find(value) is { } rule)
        {
            return QualityTexts.Name(rule, Languages.IsVietnamese);
        }

        var field =
            column == EnterpriseFacts.Status.Column ? EnterpriseFacts.Status : EnterpriseFields.Survey.Fields.FirstOrDefault(f => f.Column == column);
        return (column, field?.Type) switch
        {
            (_, FieldType.Commune) => names?.Communes.GetValueOrDefault(value) is { } commune ? $"{commune} ({value})" : value,
            (_, FieldType.Vsic) => names?.Divisions.GetValueOrDefault(value[..Math.Min(2, value.Length)]) is { } division
                ? $"{value} ({division})"
                : value,
            (_, FieldType.Choice or FieldType.VsicEdition) => Option(field!, value),
            (_, FieldType.Money) when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var money) => Million(
                money
            ) + (Languages.IsVietnamese ? " triệu đồng" : " million VND"),
            (_, FieldType.Quantity) when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.Shown(
                "#,0.##"
            ),
            (_, FieldType.LegalForm) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var form) => Of((LegalForm)form),
            (_, FieldType.Date) when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => day.ToString(
                "dd/MM/yyyy",
                CultureInfo.InvariantCulture
            ),
            _ => value,
        };
    }

    private static T? Coded<T>(string value)
        where T : struct, Enum =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Enum.IsDefined(typeof(T), code)
            ? (T)Enum.ToObject(typeof(T), code)
            : null;

    private static string Option(Field field, string value) =>
        field.Options.FirstOrDefault(o => o.Value.ToString(CultureInfo.InvariantCulture) == value) is { } option
            ? Languages.IsVietnamese
                ? option.Vi
                : option.En
            : field == EnterpriseFacts.Status && Coded<EnterpriseStatus>(value) == EnterpriseStatus.Archived
                ? Languages.IsVietnamese
                    ? "Đã lưu trữ"
                    : "Archived"
                : value;

    /// <summary>Money in million đồng with one decimal; a dash for none.</summary>
    public static string Million(long? money) => money is { } m ? (m / 1_000_000d).Shown("#,0.0") : "–";

    /// <summary>A quantity with at most one decimal; a dash for none.</summary>
    public static string Quantity(double? value) => value?.Shown("#,0.#") ?? "–";

    /// <summary>An instant in the city's time.</summary>
    public static string Time(DateTime utc) => VietnamTime.Local(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Colour class of a group of applied items.</summary>
    public static string Tone(string? group) =>
        group switch
        {
            "INNOV" => "pri",
            "GREEN" or "SUSTAIN" => "teal",
            _ => "",
        };
}
