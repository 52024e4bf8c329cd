using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>The description of an enterprise and of its figures leaves no column out.</summary>
public sealed class EnterpriseFactsTests
{
    private static readonly string[] OfTheRegistry =
    [
        "id",
        "enterprise_id",
        "version",
        "batch_id",
        "batch_row",
        "created_at",
        "created_by",
        "changed_at",
        "changed_by",
        "illustrative",
        "latest_year",
        "year",
        "status_before_archive",
        "search_key",
        "name_lower",
        "sort_key",
        "division",
        "section",
        "data_status",
        "size_class",
        "size_criterion",
        "enterprise",
    ];

    [Fact]
    public void EveryColumn_IsAFieldOrTheRegistrysOwn()
    {
        Assert.Equal([], Columns<Enterprise>().Except(OfTheRegistry).Except(EnterpriseFacts.All.Select(f => f.Column)));
        Assert.Equal([], Columns<YearFigures>().Except(OfTheRegistry).Except(YearFacts.All.Select(f => f.Column)));
    }

    [Fact]
    public void EveryField_HasItsColumn()
    {
        Assert.Equal([], EnterpriseFacts.All.Select(f => f.Column).Except(Columns<Enterprise>()));
        Assert.Equal([], YearFacts.All.Select(f => f.Column).Except(Columns<YearFigures>()));
    }

    private static List<string> Columns<T>() => typeof(T).GetProperties().Select(p => AppDb.Snake(p.Name)).ToList();
}
