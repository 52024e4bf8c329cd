using System.Net;
using System.Net.WebSockets;
using NangSuatHue.Web.Hosting;

namespace NangSuatHue.Tests.Http;

public sealed class PublicTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/", "Năng suất của thành phố Huế", "8,50")]
    [InlineData("/en", "Productivity of Huế city", "8.50")]
    public async Task Home_IsReadable_WithoutScripts_Cookies_OrAccount(string path, string title, string growth)
    {
        using var client = app.Client();
        using var answer = await client.GetAsync(path);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("_framework/blazor", html, StringComparison.Ordinal);
        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains(growth, html, StringComparison.Ordinal);
        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.Contains("huengaynay.vn 161617", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nang-suat-thanh-pho", "Từng phép tính", "8,06%", "(1 + 8,56%) × (1 + 7,03%) × (1 + 8,15%) × (1 + 8,50%)")]
    [InlineData("/en/city-productivity", "Step by step", "8.06%", "(1 + 8.56%) × (1 + 7.03%) × (1 + 8.15%) × (1 + 8.50%)")]
    public async Task CityPage_ShowsItsComputations_WithoutScripts_Cookies_OrAccount(string path, string title, string average, string numbers)
    {
        using var client = app.Client();
        client.DefaultRequestHeaders.Add("Cookie", "ns.lang=" + (path.StartsWith("/en", StringComparison.Ordinal) ? "vi" : "en"));
        using var answer = await client.GetAsync(path);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("_framework/blazor", html, StringComparison.Ordinal);
        Assert.All(
            (string[])[title, average, numbers, "huengaynay.vn 161617", "116/1,12", "566", "<table"],
            t => Assert.Contains(t, html, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("?noi=vn&anpha=40&khau-hao=5", "GSO (PX-Web); vốn đầu tư = ICOR")]
    [InlineData("?lao-dong=1,0", "Huế 2023–2025, bình quân năm: TFP tăng")]
    [InlineData("", "chưa tách được TFP khỏi lao động")]
    [InlineData("?so-nam=5&ket-qua=6", "trên 7,25% một năm")]
    [InlineData("?so-nam=1&ket-qua=6", "Kỳ kế hoạch không còn năm nào.")]
    [InlineData("?anpha=<script>&lao-dong=1e999&ket-qua=%00;;x", "Có giá trị không đọc được")]
    public async Task CityPage_ComputesWhatTheAddressAsks(string query, string expected)
    {
        using var client = app.Client();
        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/nang-suat-thanh-pho" + query));
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CitySeries_AreNamedOnPages_AndCodedInFiles()
    {
        using var client = await app.SignInAsync("can-bo@demo.example");
        var list = WebUtility.HtmlDecode(
            await client.GetStringAsync("/chuoi-so-lieu?q=nang+suat+lao+dong&place=Th%E1%BB%ABa%20Thi%C3%AAn%20Hu%E1%BA%BF")
        );
        Assert.Contains("Năng suất lao động, giá so sánh 2010</a><span class=\"sub\">nsld_ss2010", list, StringComparison.Ordinal);
        Assert.DoesNotContain("grdp_tang</span>", list, StringComparison.Ordinal);
        var csv = await client.GetStringAsync("/chuoi-so-lieu/xuat.csv?indicator=nsld_ss2010");
        Assert.Equal(8, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains(";nsld_ss2010;", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Năng suất lao động", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_ShowsOnlySourcedFigures_MissingYearsSaySo_AndTheGoalCoversThePlansYears()
    {
        using var client = app.Client();
        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/"));
        Assert.Contains("chưa công bố", html, StringComparison.Ordinal);
        Assert.Contains("\"target\":{\"value\":7,", html, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"2026\",\"to\":\"2026\"", html, StringComparison.Ordinal);
        Assert.Contains("\"breaks\":[{\"at\":\"2014\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/health/live")]
    [InlineData("/lib/app/tokens.css")]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string path)
    {
        using var client = app.Client();
        using var answer = await client.GetAsync(path);
        Assert.Equal(SecurityHeaders.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("script-src 'self';", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Health_AnswersLiveAndReady()
    {
        using var client = app.Client();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task UnknownAddress_Gets404_WithAPageThatHelps()
    {
        using var client = app.Client();
        using var answer = await client.GetAsync("/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có trang này", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebSocket_FromAForeignOrigin_IsRefused()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        var uri = new Uri(app.Address.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor?id=x");
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(uri, CancellationToken.None));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenData_HasEveryObservation_WithItsSource()
    {
        using var client = app.Client();
        var csv = await client.GetStringAsync("/du-lieu/nang-suat-thanh-pho.csv");
        Assert.Equal(444, csv.TrimEnd().Split("\r\n").Length);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task LanguageSwitch_NeverLeadsAway(string target)
    {
        using var client = app.Client();
        using var answer = await client.GetAsync("/ngon-ngu/en?troLai=" + Uri.EscapeDataString(target));
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    /// <summary>Page, file and interface say the same, to everybody, and nothing of fewer than five.</summary>
    [Fact]
    public async Task Distributions_AreOneAndTheSame_OnThePage_InTheFile_AndForPrograms()
    {
        using var client = app.Client();
        var json = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync("/api/v1/distributions?indicator=value_added_ratio"))!;
        var items = json["items"]!.AsArray();
        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.True((int)i!["enterprises"]! >= 5));
        var file = (await client.GetStringAsync($"/du-lieu/phan-bo-nang-suat.csv?chi-tieu=value_added_ratio&nam={json["year"]}"))
            .TrimEnd()
            .Split('\n');
        Assert.Equal(items.Count + 1, file.Length);
        Assert.Equal(
            items.Select(i => i!["enterprises"]!.ToString()).Order(StringComparer.Ordinal),
            file.Skip(1).Select(l => l.Split(';')[6]).Order(StringComparer.Ordinal)
        );
        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/phan-bo-nang-suat?chi-tieu=value_added_ratio&nam={json["year"]}"));
        Assert.Equal(
            items.Count(i => i!["size"] is null),
            page.Split("<tr class=\"total\">").Length - 1 + page.Split("<tr><th scope=\"row\"").Length - 1
        );
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/distributions?indicator=profit_margin")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/du-lieu/phan-bo-nang-suat.csv?chi-tieu=x")).StatusCode);
    }
}
