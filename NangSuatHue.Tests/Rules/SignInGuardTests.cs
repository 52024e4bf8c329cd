using System.Net;
using NangSuatHue.Tests.Slices;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Rules;

/// <summary>Guessing is slowed; who owns the account is not shut out by it.</summary>
public sealed class SignInGuardTests
{
    private const string Account = "quan-tri@hue.example";

    private static readonly IPAddress Office = IPAddress.Parse("203.0.113.7"),
        Stranger = IPAddress.Parse("198.51.100.9");

    private readonly FixedClock clock = new();

    [Fact]
    public void FifthWrongPassword_Waits_AndEachFurtherOneLonger_UpToAQuarterOfAnHour()
    {
        var guard = new SignInGuard(clock, 1000);
        var waits = new List<double>();
        for (var i = 0; i < 16; i++)
        {
            guard.Fail(Account, Stranger, known: false);
            var wait = guard.Wait(Account, Stranger, known: false);
            waits.Add(wait?.TotalSeconds ?? 0);
            clock.Now += wait ?? TimeSpan.Zero;
        }

        Assert.Equal([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900], waits.Take(12));
        Assert.All(waits.Skip(12), w => Assert.InRange(w, 0, 900));
    }

    [Fact]
    public void Strangers_MakeOnlyUnknownDevicesWait()
    {
        var guard = new SignInGuard(clock, 1000);
        for (var i = 0; i < 200; i++)
        {
            guard.Fail(Account, IPAddress.Parse($"198.51.100.{i}"), known: false);
        }

        Assert.NotNull(guard.Wait(Account.ToUpperInvariant(), IPAddress.Parse("192.0.2.1"), known: false));
        Assert.Null(guard.Wait(Account, Office, known: true));
        Assert.Null(guard.Wait("nguoi-khac@hue.example", Office, known: false));
    }

    [Fact]
    public void RightPasswords_OfAWholeOffice_CountNowhere()
    {
        var guard = new SignInGuard(clock, 20);
        for (var i = 0; i < 500; i++)
        {
            Assert.Null(guard.Wait($"a{i}@hue.example", Office, known: false));
            guard.Succeed($"a{i}@hue.example", Office, known: false);
        }

        // Wrong ones do: for the rest of the minute, whatever the account.
        for (var i = 0; i < 20; i++)
        {
            guard.Fail($"b{i}@hue.example", Office, known: false);
        }

        Assert.InRange(guard.Wait("c@hue.example", Office, known: false)!.Value.TotalSeconds, 1, 60);
        Assert.Null(guard.Wait("c@hue.example", Stranger, known: false));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(guard.Wait("c@hue.example", Office, known: false));
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void Network_OfTheSixthVersion_IsOnePlace(string one, string other, bool same)
    {
        var guard = new SignInGuard(clock, 1000);
        for (var i = 0; i < 6; i++)
        {
            guard.Fail(Account, IPAddress.Parse(one), known: false);
        }

        Assert.Equal(same, guard.Wait(Account, IPAddress.Parse(other), known: false) is not null);
    }
}
