using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Tests.Rules;

/// <summary>A template's places take the project's facts; what has none stays visible. Contents of a pilot project: domain §9.</summary>
public sealed class DecisionTextTests
{
    private static readonly PilotProject Pilot = new()
    {
        Code = "DA-2026-009",
        Title = "Lean {mst}",
        EnterpriseId = 1,
        Objective = "Nâng năng suất",
        Items = "Lean; VSM",
        StartsOn = new DateOnly(2026, 4, 1),
        EndsOn = new DateOnly(2027, 11, 30),
        StateBudget = 200_000_000,
        OwnBudget = 1_234_567,
    };

    [Theory]
    [InlineData("Dự án {ma_du_an} của {doanh_nghiep} ({mst})", "Dự án DA-2026-009 của Công ty A (3399000027)", "", "")]
    [InlineData("{ TEN_DU_AN }", "Lean {mst}", "", "")]
    [InlineData(
        "{kinh_phi_nha_nuoc} + {kinh_phi_doanh_nghiep} + {kinh_phi_khac} = {tong_kinh_phi}",
        "200.000.000 đồng + 1.234.567 đồng + 0 đồng = 201.234.567 đồng",
        "",
        ""
    )]
    [InlineData("Từ {ngay_bat_dau} đến {ngay_ket_thuc}", "Từ 01/04/2026 đến 30/11/2027", "", "")]
    [InlineData("Số {so} ngày {ngay}, {ngay}", "Số {so} ngày {ngay}, {ngay}", "", "so ngay")]
    [InlineData("{ten_du_n}", "{ten_du_n}", "ten_du_n", "")]
    [InlineData("{tên_dự_án} {}", "{tên_dự_án} {}", "tên_dự_án", "")]
    [InlineData("", "", "", "")]
    public void Fill_PutsFactsInPlaces_AndLeavesWhatHasNone(string body, string expected, string unknown, string missing)
    {
        var filled = DecisionText.Fill(body, DecisionText.Facts(Pilot, "Công ty A", "3399000027"));
        Assert.Equal(expected, filled.Text);
        Assert.Equal(unknown, string.Join(' ', filled.Unknown));
        Assert.Equal(missing, string.Join(' ', filled.Missing));
        Assert.Equal(unknown.Length + missing.Length == 0, filled.IsWhole);
    }

    [Fact]
    public void Facts_TellNumberDayAndReason_WhereTheyAreKnown()
    {
        var facts = DecisionText.Facts(Pilot, "A", "1", "12/QĐ-SKHCN", new DateOnly(2026, 3, 5), "Chưa rõ {so}");
        Assert.Equal("Số 12/QĐ-SKHCN ngày 05/03/2026: Chưa rõ {so}", DecisionText.Fill("Số {so} ngày {ngay}: {ly_do}", facts).Text);
    }

    [Fact]
    public void Money_OfAProjectWithoutABudget_IsMissing_NotZero()
    {
        var bare = new PilotProject
        {
            Code = "x",
            Title = "x",
            Objective = "x",
        };
        Assert.Equal(["tong_kinh_phi"], DecisionText.Fill("{tong_kinh_phi}", DecisionText.Facts(bare, "A", "1")).Missing);
    }

    [Fact]
    public void EveryPlace_HasAFact_AndAnExample_AndNoFactIsWithoutAPlace()
    {
        var names = DecisionText.Places.Select(p => p.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names, DecisionText.Facts(Pilot, "A", "1").Keys.Order(StringComparer.Ordinal));
        Assert.Equal(names, DecisionText.Example.Where(e => e.Value is { Length: > 0 }).Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Acts_AreThoseThatTheDepartmentGivesReasonsOrDecisionsFor() =>
        Assert.Equal(
            [PilotAct.Return, PilotAct.Reject, PilotAct.Approve, PilotAct.ReturnReport, PilotAct.Accept, PilotAct.NotAccept, PilotAct.Stop],
            DecisionText.Acts
        );

    [Fact]
    public void Templates_OfTheSeeds_HaveOnlyKnownPlaces()
    {
        var seeds = SheetReader.ReadAll(Path.Combine(Seeds.Folder, "reference", "decision-templates.csv")).ToList();
        Assert.Equal(5, seeds.Count);
        Assert.All(seeds, s => Assert.True(DecisionText.Fill(s["body"], DecisionText.Example).IsWhole, s["name"]));
        Assert.All(seeds, s => Assert.Contains(Enum.Parse<PilotAct>(s["act"]), DecisionText.Acts));
    }
}
