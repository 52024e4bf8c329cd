using System.Globalization;
using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Registry.EnterpriseViews;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Tests.Components;

/// <summary>What components show and ask; never their markup for its own sake.</summary>
public sealed class ComponentTests : BunitContext
{
    private static readonly ChartSpec Spec = new()
    {
        Type = ChartType.Bar,
        Unit = "%",
        Decimals = 1,
        Categories = ["2023", "<img src=x onerror=alert(1)>", "2025"],
        Links = ["/doanh-nghiep?nam=2023", null, null],
        Series =
        [
            new ApexPointSeries
            {
                Name = "Huế",
                Data = [7.03, null, 8.5],
                Status = [PointStatus.Final, PointStatus.Missing, PointStatus.Estimate],
            },
        ],
    };

    public ComponentTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        Services.AddSingleton<IStringLocalizer<Ui>>(new UiTexts([typeof(Ui).Assembly]));
    }

    [Fact]
    public void Chart_GivesItsSpecAsData_AndTheSameNumbersAsATable()
    {
        var chart = Render<ApexChart>(p =>
            p.Add(c => c.Spec, Spec).Add(c => c.Title, "Tăng trưởng").Add(c => c.CategoryTitle, "Năm").Add(c => c.FileName, "x")
        );
        using var spec = JsonDocument.Parse(chart.Find("ns-chart").GetAttribute("spec")!);
        Assert.Equal(
            [7.03, null, 8.5],
            spec.RootElement.GetProperty("series")[0]
                .GetProperty("data")
                .EnumerateArray()
                .Select(v => v.ValueKind == JsonValueKind.Null ? null : (double?)v.GetDouble())
        );
        Assert.Equal("estimate", spec.RootElement.GetProperty("series")[0].GetProperty("status")[2].GetString());
        Assert.Equal(["7,0", "chưa công bố", "8,5"], chart.FindAll("tbody td.num").Select(td => td.TextContent.Trim()));
        Assert.Empty(chart.FindAll("img"));
        Assert.Equal("/doanh-nghiep?nam=2023", chart.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void Chart_WithoutAValue_SaysSo_InsteadOfDrawingNothing()
    {
        var empty = Spec with { Categories = [], Series = [new ApexPointSeries { Name = "x", Data = [] }], Links = [] };
        var panel = Render<ChartPanel>(p =>
            p.Add(c => c.Id, "a")
                .Add(c => c.Title, "t")
                .Add(c => c.Spec, empty)
                .Add(c => c.CategoryTitle, "c")
                .Add(c => c.FileName, "f")
                .Add(c => c.Source, "s")
        );
        Assert.Contains("Chưa có số liệu để vẽ.", panel.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("ns-chart"));
    }

    [Fact]
    public void Chips_AreClearedOneByOne()
    {
        EnterpriseFilter? next = null;
        var filter = new EnterpriseFilter
        {
            Search = "dệt",
            Year = 2024,
            Sizes = [SizeClass.Micro, SizeClass.Small],
        };
        var chips = Render<FilterChips>(p =>
            p.Add(c => c.Filter, filter)
                .Add(c => c.Names, null)
                .Add(c => c.Changed, EventCallback.Factory.Create<EnterpriseFilter>(this, f => next = f))
        );
        Assert.Equal(["“dệt”", "Năm 2024", "Siêu nhỏ, Nhỏ"], chips.FindAll(".chip").Select(c => c.TextContent.Trim()));
        chips.FindAll(".chip button")[1].Click();
        Assert.Null(next!.Year);
        Assert.Equal("dệt", next.Search);
    }

    [Fact]
    public void Pager_ShowsTheRange_AndOnlyTheWaysThatExist()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var pager = Render<Pager>(p =>
            p.Add(c => c.Page, 1)
                .Add(c => c.PageSize, 25)
                .Add(c => c.Count, 1842)
                .Add(c => c.Href, n => "?trang=" + n.ToString(CultureInfo.InvariantCulture))
        );
        Assert.Contains("1–25 trong 1.842", pager.Markup, StringComparison.Ordinal);
        Assert.Equal("?trang=2", Assert.Single(pager.FindAll("a")).GetAttribute("href"));

        // A page is jumped to by its number; beyond the last is the last, nonsense leads nowhere.
        var nav = Services.GetRequiredService<NavigationManager>();
        foreach (var (typed, page) in new[] { ("12", "12"), ("999", "74"), ("x", "74"), ("0", "74"), ("-3", "74") })
        {
            pager.Find(".jump input").Change(typed);
            Assert.EndsWith("?trang=" + page, nav.Uri, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Field_InError_IsTiedToItsSentence()
    {
        var field = Render<TextField>(p =>
            p.Add(c => c.Id, "ten")
                .Add(c => c.Label, "Tên")
                .Add(c => c.Value, "")
                .Add(c => c.ValueChanged, EventCallback.Factory.Create<string?>(this, _ => { }))
                .Add(c => c.Error, "Không được để trống.")
        );
        Assert.Equal("ten-loi", field.Find("input").GetAttribute("aria-describedby"));
        Assert.Equal("Không được để trống.", field.Find("#ten-loi").TextContent);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("?q=cong+ty&nam=2024&quy-mo=nho,vua&nganh=C&vsic=2018&ap-dung=5S&so-lieu=verified&du=co&sap=-revenue&trang=3")]
    [InlineData("?xa=19777&luu-tru=co")]
    [InlineData("")]
    public void ListState_SurvivesItsAddress(string query)
    {
        var (filter, page) = FilterQuery.Read(query);
        var (again, pageAgain) = FilterQuery.Read(new Uri("http://x" + FilterQuery.Write(filter, page)).Query);
        Assert.Equal(page, pageAgain);
        Assert.Equal(filter with { Sizes = [] }, again with { Sizes = [] });
        Assert.Equal(filter.Sizes, again.Sizes);
    }

    [Theory]
    [InlineData("?nam=abc&sap=drop&trang=-4&quy-mo=x&so-lieu=99&vsic=1")]
    public void ListState_ThatMakesNoSense_IsLeftOut(string query)
    {
        var (filter, page) = FilterQuery.Read(query);
        Assert.True(filter.IsEmpty);
        Assert.Equal((1, EnterpriseSort.Default), (page, filter.Sort));
    }
}
