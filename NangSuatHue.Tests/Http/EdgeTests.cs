using System.Net;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Tests.Http;

/// <summary>What the application answers at its edge: methods, encodings, and addresses of a visitor's making.</summary>
public sealed class EdgeTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/nang-suat-thanh-pho")]
    [InlineData("/dang-nhap")]
    [InlineData("/du-lieu/phan-bo-nang-suat.csv")]
    [InlineData("/api/v1/experts")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Head_AnswersAsGetDoes_WithoutABody(string path)
    {
        using var client = app.Client();
        using var get = await client.GetAsync(path);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_GoOutCompressed(string encoding)
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nang-suat-thanh-pho") { Headers = { { "Accept-Encoding", encoding } } };
        using var answer = await client.SendAsync(request);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nang-suat-thanh-pho")]
    [InlineData("/dang-nhap")]
    public async Task VietnameseLetters_GoOutAsThemselves(string path)
    {
        using var client = app.Client();
        var page = await client.GetStringAsync(path);
        Assert.Contains("Năng", page, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x1", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/Hu%E1%BA%BF", "/Hu%E1%BA%BF")]
    [InlineData("/doanh-nghiep?q=du%20l%E1%BB%8Bch", "/doanh-nghiep?q=du%20l%E1%BB%8Bch")]
    [InlineData("/a%F0%9D%84%9E", "/a%F0%9D%84%9E")]
    [InlineData("//evil.example", "/")]
    [InlineData("/%5Cevil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a%0D%0AX: y", "/")]
    public async Task Language_LeadsBackToOwnAddressesAlone_WhateverTheirLetters(string back, string to)
    {
        using var client = app.Client();
        using var answer = await client.GetAsync("/ngon-ngu/en?troLai=" + back.Replace("&", "%26", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.Redirect, to), (answer.StatusCode, answer.Headers.GetValues("Location").Single()));
    }

    [Fact]
    public async Task SignIn_LeadsBackToAnAddressWithVietnameseLetters()
    {
        using var client = app.Client();
        const string Page = "/dang-nhap?tro-lai=%2Fdoanh-nghiep%3Fq%3DHu%E1%BA%BF";
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = WebApp.Token(await client.GetStringAsync(Page)),
            ["_handler"] = "dang-nhap",
            ["Input.Email"] = "can-bo@demo.example",
            ["Input.Password"] = Accounts.DemoPassword,
        };
        using var answer = await client.PostAsync(Page, new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/doanh-nghiep?q=Hu%E1%BA%BF", answer.Headers.GetValues("Location").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M%E1%BA%ADt%20kh%E1%BA%A9u%20%C4%91%C3%A3%20h%E1%BA%BFt%20h%E1%BA%A1n", false)]
    [InlineData("<b>x</b>", false)]
    [InlineData("file_binary", true)]
    [InlineData("file_large", true)]
    public async Task Imports_SayOnlyTheirOwnSentences(string loi, bool said)
    {
        using var client = await app.SignInAsync("can-bo@demo.example");
        var page = await client.GetStringAsync("/nhap-so-lieu?loi=" + loi);
        Assert.Equal(said, page.Contains("class=\"note bad\" role=\"alert\"", StringComparison.Ordinal));
        Assert.DoesNotContain("hết hạn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a b", "/a%20b")]
    [InlineData(null, "/x")]
    [InlineData("/", "/x")]
    public void LocalAddress_IsWhatAHeaderCanHold(string? address, string to) => Assert.Equal(to, LocalAddress.Of(address, "/x"));
}
