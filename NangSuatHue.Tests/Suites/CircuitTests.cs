using System.Net;
using NangSuatHue.Benchmarks.Circuits;
using NangSuatHue.Tests.Http;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Suites;

/// <summary>The short form of the circuits' benchmark: many people with the list open, each pressing a button, none waiting for another.</summary>
public sealed class CircuitTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task TwentyOpenLists_AnswerEveryPress()
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Address),
        };
        using var signedIn = await client.PostAsync(
            "/dang-nhap",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = WebApp.Token(await client.GetStringAsync("/dang-nhap")),
                    ["_handler"] = "dang-nhap",
                    ["Input.Email"] = "can-bo@demo.example",
                    ["Input.Password"] = Accounts.DemoPassword,
                }
            )
        );
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var circuits = new List<BlazorCircuit>();
        for (var i = 0; i < 20; i++)
        {
            circuits.Add(await BlazorCircuit.OpenAsync(new Uri(app.Address + "/doanh-nghiep?nam=2024"), cookies, ("aria-controls", "bo-loc")));
        }

        await Task.WhenAll(circuits.Select(c => c.SettleAsync(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(20))));
        foreach (var circuit in circuits)
        {
            var before = circuit.Renders;
            await circuit.PressAsync();
            await circuit.PressAsync();
            Assert.True(circuit.Renders >= before + 2);
            await circuit.DisposeAsync();
        }
    }
}
