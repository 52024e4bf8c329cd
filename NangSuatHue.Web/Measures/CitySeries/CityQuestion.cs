using System.Globalization;
using NangSuatHue.Data.Measures.CitySeries;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>
/// What a reader of the city's page asks to be computed, from the address: assumptions of growth accounting and of the plan's path. Pure. A value
/// that cannot be read or
/// lies outside its bounds gives way to the usual one, and is named in <see cref="Wrong"/>.
/// </summary>
public sealed record CityQuestion
{
    /// <summary>The usual question.</summary>
    public static CityQuestion Usual { get; } = new();

    /// <summary>Whether growth of the country instead of the city is accounted for.</summary>
    public bool National { get; init; }

    /// <summary>Capital's share, %, 20 to 60.</summary>
    public double Alpha { get; init; } = 40;

    /// <summary>Depreciation, % a year, 1 to 15.</summary>
    public double Depreciation { get; init; } = 5;

    /// <summary>Growth of investment before the first year, % a year, 0 to 20.</summary>
    public double GrowthBefore { get; init; } = 6;

    /// <summary>Growth of investment prices, % a year, −5 to 20.</summary>
    public double InvestmentPrices { get; init; }

    /// <summary>Growth of labour where it is not published, % a year, −10 to 10; null for unknown.</summary>
    public double? Labour { get; init; }

    /// <summary>Log points instead of rates.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Years of the plan's period, 1 to 10.</summary>
    public int Years { get; init; } = 5;

    /// <summary>Growth of the years gone by, %, from the period's first.</summary>
    public IReadOnlyList<double> Known { get; init; } = [];

    /// <summary>Names of values that could not be used.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>The assumptions as fractions. Only the city's investment is at current prices, and only its labour unknown.</summary>
    public AccountingAssumptions Assumptions =>
        new()
        {
            Alpha = Alpha / 100,
            Depreciation = Depreciation / 100,
            GrowthBefore = GrowthBefore / 100,
            InvestmentPrices = National ? 0 : InvestmentPrices / 100,
            Labour = National ? null : Labour / 100,
            Logarithmic = Logarithmic,
        };

    /// <summary>Reads a query.</summary>
    public static CityQuestion Read(Func<string, string?> value)
    {
        var wrong = new List<string>();
        var known = new List<double>();
        var years = (int)Math.Round(Bounded("so-nam", 5, 1, 10));
        foreach (var part in (value("ket-qua") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Number(part) is not ({ } rate and > -100 and < 100) || known.Count >= 10)
            {
                wrong.Add("ket-qua");
                known.Clear();
                break;
            }

            known.Add(rate);
        }

        return new CityQuestion
        {
            National = value("noi") == "vn",
            Logarithmic = value("cach") == "log",
            Alpha = Bounded("anpha", Usual.Alpha, 20, 60),
            Depreciation = Bounded("khau-hao", Usual.Depreciation, 1, 15),
            GrowthBefore = Bounded("dau-tu-truoc", Usual.GrowthBefore, 0, 20),
            InvestmentPrices = Bounded("gia-dau-tu", 0, -5, 20),
            Labour =
                string.IsNullOrWhiteSpace(value("lao-dong")) ? null
                : Bounded("lao-dong", double.NaN, -10, 10) is var l && double.IsNaN(l) ? null
                : l,
            Years = years,
            Known = known,
            Wrong = wrong,
        };

        double Bounded(string name, double usual, double min, double max)
        {
            if (string.IsNullOrWhiteSpace(value(name)))
            {
                return usual;
            }

            if (Number(value(name)!) is { } number && number >= min && number <= max)
            {
                return number;
            }

            wrong.Add(name);
            return usual;
        }
    }

    /// <summary>The values of one of the page's two forms that differ from the usual ones, for the other to carry along.</summary>
    public IEnumerable<(string Name, string Value)> Fields(bool accounting)
    {
        (string Name, string Value, bool Said)[] all = accounting
            ?
            [
                ("noi", "vn", National),
                ("cach", "log", Logarithmic),
                ("anpha", Text(Alpha), Alpha != Usual.Alpha),
                ("khau-hao", Text(Depreciation), Depreciation != Usual.Depreciation),
                ("dau-tu-truoc", Text(GrowthBefore), GrowthBefore != Usual.GrowthBefore),
                ("gia-dau-tu", Text(InvestmentPrices), InvestmentPrices != 0),
                ("lao-dong", Text(Labour ?? 0), Labour is not null),
            ]
            : [("so-nam", Text(Years), Years != Usual.Years), ("ket-qua", KnownText, Known.Count > 0)];
        return all.Where(f => f.Said).Select(f => (f.Name, f.Value));
    }

    /// <summary>The known years as they are typed.</summary>
    public string KnownText => string.Join("; ", Known.Select(k => k.ToString(CultureInfo.CurrentCulture)));

    private static double? Number(string text) =>
        double.TryParse(
            text.Trim().TrimEnd('%').Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? number
            : null;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
