using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>The kinds describe themselves soundly; the rights and the workflow are the whole table and nothing beside it.</summary>
public sealed class RecordRulesTests
{
    private static readonly Dictionary<(Role, string), (RecordScope Read, RecordScope Write)> Allowed = new()
    {
        [(Role.Public, "experts")] = (RecordScope.Consented, RecordScope.None),
        [(Role.Public, "specialists")] = (RecordScope.Consented, RecordScope.None),
        [(Role.Public, "city-series")] = (RecordScope.All, RecordScope.None),
        [(Role.Public, "indicators")] = (RecordScope.All, RecordScope.None),
        [(Role.Administrator, "city-series")] = (RecordScope.All, RecordScope.None),
        [(Role.Administrator, "indicators")] = (RecordScope.All, RecordScope.None),
        [(Role.FinanceOfficer, "experts")] = (RecordScope.Consented, RecordScope.None),
        [(Role.FinanceOfficer, "specialists")] = (RecordScope.Consented, RecordScope.None),
        [(Role.FinanceOfficer, "city-series")] = (RecordScope.All, RecordScope.All),
        [(Role.FinanceOfficer, "indicators")] = (RecordScope.All, RecordScope.None),
        [(Role.Reporter, "experts")] = (RecordScope.Consented, RecordScope.None),
        [(Role.Reporter, "specialists")] = (RecordScope.Consented, RecordScope.None),
        [(Role.Reporter, "city-series")] = (RecordScope.All, RecordScope.None),
        [(Role.Reporter, "indicators")] = (RecordScope.All, RecordScope.None),
        [(Role.Representative, "adoptions")] = (RecordScope.OwnEnterprise, RecordScope.OwnEnterprise),
        [(Role.Representative, "pilots")] = (RecordScope.OwnEnterprise, RecordScope.OwnEnterprise),
        [(Role.Representative, "specialists")] = (RecordScope.OwnEnterprise, RecordScope.None),
        [(Role.Representative, "experts")] = (RecordScope.Consented, RecordScope.None),
        [(Role.Representative, "city-series")] = (RecordScope.All, RecordScope.None),
        [(Role.Representative, "indicators")] = (RecordScope.All, RecordScope.None),
        [(Role.Expert, "experts")] = (RecordScope.OwnProfile, RecordScope.OwnProfile),
        [(Role.Expert, "specialists")] = (RecordScope.Consented, RecordScope.None),
        [(Role.Expert, "city-series")] = (RecordScope.All, RecordScope.None),
        [(Role.Expert, "indicators")] = (RecordScope.All, RecordScope.None),
    };

    public static TheoryData<Role, string> Matrix
    {
        get
        {
            var data = new TheoryData<Role, string>();
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
                {
                    data.Add(role, kind.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Rights_AreTheTable_AndNothingBeside(Role role, string name)
    {
        var kind = KindIndex.Of(FeatureSet.Product).FindRecords(name)!;
        var actor = new Actor
        {
            Role = role,
            Name = "x",
            EnterpriseId = 7,
            ExpertId = 9,
        };
        var whole = role is Role.Officer or Role.Operator;
        var (read, write) = whole
            ? (RecordScope.All, RecordScope.All)
            : Allowed.GetValueOrDefault((role, name), (RecordScope.None, RecordScope.None));
        Assert.Equal(read, RecordRights.Read(actor, kind));
        Assert.Equal(write, RecordRights.Write(actor, kind));
        Assert.Equal(write == RecordScope.All, kind.MayImport(actor));
        Assert.Equal(write == RecordScope.All, RecordRights.MayArchive(actor, kind));
        Assert.Equal(write is RecordScope.All or RecordScope.OwnEnterprise, RecordRights.MayCreate(actor, kind));
        Assert.Equal(whole, EnterpriseFields.Survey.MayImport(actor));

        // Without an enterprise or a profile of their own, people have none to reach.
        var nobody = actor with
        {
            EnterpriseId = null,
            ExpertId = null,
        };
        Assert.DoesNotContain(RecordRights.Read(nobody, kind), (RecordScope[])[RecordScope.OwnEnterprise, RecordScope.OwnProfile]);
        Assert.DoesNotContain(RecordRights.Write(nobody, kind), (RecordScope[])[RecordScope.OwnEnterprise, RecordScope.OwnProfile]);
    }

    [Fact]
    public void Kinds_HaveOneColumnAField_KeysThatExist_AndHeadersThatTellFieldsApart()
    {
        foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
        {
            Assert.Equal(kind.Fields.Count, kind.Fields.Select(f => f.Column).Distinct().Count());
            Assert.Equal(kind.Fields.Count, kind.Fields.Select(f => f.Name).Distinct().Count());
            Assert.All(kind.Key, c => Assert.True(kind.Fields.Any(f => f.Column == c) || kind.Derived.Contains(c), $"{kind.Name}: {c}"));
            Assert.All(kind.Titles, t => Assert.True(kind.IndexOf(t) >= 0));
            Assert.All(kind.Fields, f => Assert.True(f.LabelVi.Length > 0 && f.LabelEn.Length > 0));
            Assert.Equal(kind.Fields.Count, kind.Fields.Select(f => SearchKey.Of(f.LabelVi)).Distinct().Count());
            foreach (var field in kind.Fields)
            {
                Assert.All(field.Spellings, s => Assert.Equal(SearchKey.Of(s), s));
                Assert.All(field.Options, o => Assert.Same(o, FieldOption.Find(field.Options, o.Code)));
                Assert.All(field.Options, o => Assert.Same(o, FieldOption.Find(field.Options, o.Vi)));
                Assert.All(field.Options, o => Assert.Same(o, FieldOption.Find(field.Options, o.En)));
            }

            if (kind.ConsentField is { } consent)
            {
                Assert.Equal(kind.Fields.Where(f => f.Personal).Select(f => f.Name), consent.Options.Select(o => o.Code));
                Assert.All(
                    kind.Fields.Where(f => !f.Personal),
                    f => Assert.True(f == consent || f.Managed, $"{kind.Name}: {f.Name} is about a person")
                );
            }
        }
    }
}
