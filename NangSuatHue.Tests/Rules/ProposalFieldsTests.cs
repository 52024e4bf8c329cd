using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Tests.Rules;

/// <summary>A proposal taken apart and put together again says the same.</summary>
public sealed class ProposalFieldsTests
{
    private static readonly PilotProposal Full = new()
    {
        Title = "Giảm hao hụt; giữ chất lượng",
        Problem = "Hao hụt 6,8%\ntrên chuyền",
        Objective = "Còn 4%",
        Items = ["5s", "lean"],
        Indicators =
        [
            new()
            {
                Key = "i1",
                Name = "Năng suất",
                Unit = "triệu đồng",
                Baseline = 231.25,
                Target = 250,
            },
            new() { Key = "i2" },
        ],
        Milestones =
        [
            new()
            {
                Key = "m1",
                Title = "Đào tạo",
                DueOn = new DateOnly(2027, 3, 1),
            },
        ],
        StartsOn = new DateOnly(2027, 1, 1),
        EndsOn = new DateOnly(2027, 6, 30),
        Partners =
        [
            new()
            {
                Kind = PartnerKind.Expert,
                ExpertId = 3,
                Name = "Trần Văn An",
            },
        ],
        Programmes = ["ct-1", "Chương trình khác"],
        Budget =
        [
            new()
            {
                Source = BudgetSource.State,
                Year = 2027,
                Amount = 100,
            },
            new()
            {
                Source = BudgetSource.State,
                Year = 2027,
                Amount = 200,
            },
            new()
            {
                Source = BudgetSource.Enterprise,
                Year = 2027,
                Note = "máy",
            },
        ],
        BudgetWhy = "báo giá",
    };

    [Fact]
    public void Read_OfParts_GivesTheSameProposal()
    {
        Assert.Equal(Full.Write(), ProposalFields.Read(ProposalFields.Of(Full)).Write());
        Assert.Equal(new PilotProposal().Write(), ProposalFields.Read(ProposalFields.Of(new PilotProposal())).Write());
    }

    [Fact]
    public void Apart_GivesBothAddedLines_TheirOwnKeys_AndLeavesTheRest()
    {
        var mine = Full with { Milestones = [.. Full.Milestones, new() { Key = "m2", Title = "Của tôi" }] };
        var theirs = Full with { Milestones = [.. Full.Milestones, new() { Key = "m2", Title = "Của họ" }] };
        Assert.Equal(["m1", "m3"], ProposalFields.Apart(Full, mine, theirs).Milestones.Select(m => m.Key));
        Assert.Equal(["m1", "m2"], ProposalFields.Apart(Full, mine, mine).Milestones.Select(m => m.Key));
        Assert.Equal(mine.Write(), ProposalFields.Apart(mine, mine, theirs).Write());
    }

    [Theory]
    [InlineData("title", "Tên mới", "Tên mới")]
    [InlineData("startsOn", "2027-01-02", "02/01/2027")]
    [InlineData("milestones.m1", """{"key":"m1","title":"Đào tạo","dueOn":"2027-03-01"}""", "Đào tạo: 01/03/2027")]
    public void Show_GivesWords(string part, string text, string words) => Assert.Equal(words, ProposalFields.Show(part, text));
}
