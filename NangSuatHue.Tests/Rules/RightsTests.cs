using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Tests.Rules;

/// <summary>Who may do what: the whole table, and nothing beside it.</summary>
public sealed class RightsTests
{
    private const int Own = 7,
        Other = 8;

    /// <summary>Everything that somebody may do to an enterprise not their own.</summary>
    private static readonly HashSet<(Role, Act)> Allowed =
    [
        (Role.Public, Act.ReadCitySeries),
        (Role.Public, Act.ReadStatistics),
        (Role.Administrator, Act.ReadCitySeries),
        (Role.Administrator, Act.ReadStatistics),
        (Role.Administrator, Act.ManageUsers),
        (Role.Administrator, Act.ManageBackups),
        (Role.Officer, Act.ReadCitySeries),
        (Role.Officer, Act.ReadStatistics),
        (Role.Officer, Act.ReadRegistry),
        (Role.Officer, Act.ReadEnterprise),
        (Role.Officer, Act.CreateEnterprise),
        (Role.Officer, Act.EditEnterprise),
        (Role.Officer, Act.ArchiveEnterprise),
        (Role.Officer, Act.ExportRegistry),
        (Role.Officer, Act.MergeRecords),
        (Role.Officer, Act.JudgeQuality),
        (Role.Officer, Act.DecideClaims),
        (Role.Officer, Act.AnswerDemands),
        (Role.Officer, Act.ReadShared),
        (Role.Officer, Act.PublishStatistics),
        (Role.Operator, Act.PublishStatistics),
        (Role.Officer, Act.AnswerDataRequests),
        (Role.Administrator, Act.AnswerDataRequests),
        (Role.FinanceOfficer, Act.ReadShared),
        (Role.Reporter, Act.ReadShared),
        (Role.Operator, Act.AnswerDemands),
        (Role.Operator, Act.ReadShared),
        (Role.Operator, Act.AnswerDataRequests),
        (Role.FinanceOfficer, Act.ReadCitySeries),
        (Role.FinanceOfficer, Act.ReadStatistics),
        (Role.Reporter, Act.ReadCitySeries),
        (Role.Reporter, Act.ReadStatistics),
        (Role.Representative, Act.ReadCitySeries),
        (Role.Representative, Act.ReadStatistics),
        (Role.Expert, Act.ReadCitySeries),
        (Role.Expert, Act.ReadStatistics),
        (Role.Operator, Act.ReadCitySeries),
        (Role.Operator, Act.ReadStatistics),
        (Role.Operator, Act.ReadRegistry),
        (Role.Operator, Act.ReadEnterprise),
        (Role.Operator, Act.CreateEnterprise),
        (Role.Operator, Act.EditEnterprise),
        (Role.Operator, Act.ArchiveEnterprise),
        (Role.Operator, Act.ExportRegistry),
        (Role.Operator, Act.MergeRecords),
        (Role.Operator, Act.JudgeQuality),
        (Role.Operator, Act.DecideClaims),
        (Role.Operator, Act.ManageUsers),
        (Role.Operator, Act.ManageBackups),
    ];

    /// <summary>What a representative may do to the own enterprise besides.</summary>
    private static readonly HashSet<(Role, Act)> AllowedOnOwn =
    [
        (Role.Representative, Act.ReadEnterprise),
        (Role.Representative, Act.EditEnterprise),
        (Role.Representative, Act.GiveConsents),
        (Role.Representative, Act.StateDemands),
    ];

    public static TheoryData<Role, Act> Matrix
    {
        get
        {
            var data = new TheoryData<Role, Act>();
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var act in Enum.GetValues<Act>())
                {
                    data.Add(role, act);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void May_EveryRoleAndAct_IsAsTheTableSays(Role role, Act act)
    {
        var allowed = Allowed.Contains((role, act));
        var actor = new Actor
        {
            Role = role,
            Name = "Người dùng",
            EnterpriseId = Own,
        };
        Assert.Equal(allowed, Rights.May(actor, act, Other));
        Assert.Equal(allowed, Rights.May(actor, act));
        Assert.Equal(allowed || AllowedOnOwn.Contains((role, act)), Rights.May(actor, act, Own));
    }

    [Fact]
    public void May_RepresentativeWithoutEnterprise_ReachesNone()
    {
        var actor = new Actor { Role = Role.Representative, Name = "Người dùng" };
        Assert.False(Rights.May(actor, Act.ReadEnterprise));
        Assert.False(Rights.May(actor, Act.ReadEnterprise, Own));
        Assert.False(Rights.May(actor, Act.EditEnterprise, 0));
    }

    [Fact]
    public void May_RoleOutOfTheTable_IsRefused() => Assert.False(Rights.May(new Actor { Role = (Role)99, Name = "" }, Act.ReadRegistry));

    [Fact]
    public void AccountRoles_NeverIncludeTheCommandLineOrThePublic()
    {
        Assert.DoesNotContain(Role.Operator, Rights.AccountRoles);
        Assert.DoesNotContain(Role.Public, Rights.AccountRoles);
        Assert.Equal(Enum.GetValues<Role>().Length - 2, Rights.AccountRoles.Distinct().Count());
    }

    [Fact]
    public void Actor_PublicAndOperator_HaveTheirRoles()
    {
        Assert.Equal(Role.Public, Actor.Public.Role);
        Assert.Equal(Role.Operator, Actor.Operator.Role);
        Assert.Null(Actor.Public.EnterpriseId);
    }
}
