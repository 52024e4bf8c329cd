using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Sample;

/// <summary>The kind: list, form, import, export and the interface for programs read it.</summary>
public static class WorkshopKind
{
    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "workshops",
            Table = "sample_workshops",
            Entity = (ChangedEntity)9001,
            Position = 900,
            Rules = new WorkshopRules(),
            Owner = EnterpriseOwner.Table,
            DefaultMoneyPower = 0,
            Key = ["enterprise_id", "topic"],
            Titles = ["topic"],
            Searched = true,
            Order = "t.sort_key, t.id",
            Path = "/xuong-mau",
            Many = ("Xưởng mẫu", "Sample workshops"),
            One = ("xưởng mẫu", "sample workshop"),
            Icon = "cap",
            Fields =
            [
                KindFields.F("taxCode", "enterprise_id", FieldType.Enterprise, "Mã số thuế", "Tax code", "mst") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("topic", "topic", FieldType.Text, "Chủ đề", "Topic", "chu de") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("email", "email", FieldType.Text, "Thư liên hệ", "Contact mail", "thu"),
                KindFields.F("state", "state", FieldType.Choice, "Trạng thái", "State", "trang thai") with
                {
                    Listed = true,
                    Filtered = true,
                    Options = FieldOption.Of(
                        (WorkshopState.Draft, "Đang soạn", "Draft", []),
                        (WorkshopState.Sent, "Đã gửi", "Sent", []),
                        (WorkshopState.Held, "Đã tổ chức", "Held", [])
                    ),
                },
                KindFields.F("seats", "seats", FieldType.Whole, "Số chỗ", "Seats", "so cho") with
                {
                    Listed = true,
                },
            ],
        };
}
