using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Desk.Search;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Http;

/// <summary>The one search box: each role finds what it may see and nothing else; what is typed with its marks comes first.</summary>
public sealed class SearchTests(WebApp app) : IClassFixture<WebApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(WebApp.Everybody), MemberType = typeof(WebApp))]
    public async Task EveryRole_FindsWhatItMay(string email, Role role)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        using var client = email.Length == 0 ? app.Client() : await app.SignInAsync(email);
        async Task<List<(string Title, string Href)>> FindAsync(string query) =>
            JsonNode
                .Parse(await client.GetStringAsync("/tim-kiem?q=" + Uri.EscapeDataString(query), Ct))!
                .AsArray()
                .Select(n => (n!["title"]!.ToString(), n["href"]!.ToString()))
                .ToList();

        var own = await db.Users.Where(u => u.Email == email).Select(u => u.EnterpriseId).FirstOrDefaultAsync(Ct);
        var theirs = await db.Enterprises.Where(e => e.Id != own).Select(e => new { e.Name, e.TaxCode }).FirstAsync(Ct);
        Assert.Equal(role == Role.Officer, (await FindAsync(theirs.Name)).Any(h => h.Href == "/doanh-nghiep/" + theirs.TaxCode));
        if (own is not null)
        {
            var mine = await db.Enterprises.FirstAsync(e => e.Id == own, Ct);
            Assert.Contains((await FindAsync(mine.Name)), h => h.Href == "/doanh-nghiep/" + mine.TaxCode);
        }

        var hidden = await db.Experts.Where(e => e.Consent == null && e.Email != "chuyen-gia@demo.example").Select(e => e.Name).FirstAsync(Ct);
        Assert.Equal(role == Role.Officer, (await FindAsync(hidden)).Any(h => h.Title == hidden));
        var shown = await db.Experts.Where(e => e.Consent != null).Select(e => e.Name).FirstAsync(Ct);
        Assert.Equal(role != Role.Administrator, (await FindAsync(shown)).Any(h => h.Title == shown));
        var pilot = await db.PilotProjects.Where(p => p.EnterpriseId != own).Select(p => p.Title).FirstAsync(Ct);
        Assert.Equal(role == Role.Officer, (await FindAsync(pilot)).Any(h => h.Title == pilot));
        Assert.Equal(role is Role.Officer or Role.Representative, (await FindAsync("kaizen")).Any(h => h.Href == "/ap-dung?q=Kaizen"));
        Assert.Equal(role == Role.Administrator, (await FindAsync("sao luu")).Any(h => h.Href == "/quan-tri/sao-luu"));
        Assert.Contains((await FindAsync("lap trinh")), h => h.Href == "/lap-trinh");
        Assert.Empty(await FindAsync("  "));
        Assert.Empty(await FindAsync("!!!"));
        Assert.Empty(await FindAsync("%_"));

        // No address that a hit leads to refuses who found it.
        foreach (var (title, href) in await FindAsync("a"))
        {
            using var page = await client.GetAsync(href, Ct);
            Assert.True(page.IsSuccessStatusCode, $"{role}: {title} {href} {page.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Đường Hoa", "đường", "Dương Hòa")]
    [InlineData("Hòa Bình", "hòa", "Hoa Sen")]
    [InlineData("Lan", "lan", "Công ty Lan")]
    public void WhatIsTypedWithItsMarks_ComesFirst(string first, string query, string second) =>
        Assert.True(SearchEverywhere.Rank(first, query).CompareTo(SearchEverywhere.Rank(second, query)) < 0);
}
