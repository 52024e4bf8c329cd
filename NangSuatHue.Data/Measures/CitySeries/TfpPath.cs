using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Growth accounting over years with capital by perpetual inventory. Pure. Source: OECD, Measuring Productivity (2001), §5; domain §5.</summary>
public static class TfpPath
{
    /// <summary>
    /// Accounts the longest run of consecutive years with investment and growth (the later of equal ones). Refused where no two years follow each
    /// other, or where an
    /// assumption lies outside its bounds.
    /// </summary>
    public static Computation<TfpPathResult> Of(IReadOnlyList<AccountingInput> inputs, AccountingAssumptions assumed)
    {
        if (Check(assumed) is { } wrong)
        {
            return wrong;
        }

        var run = LongestRun(inputs);
        if (run.Count < 2)
        {
            return Refusal.MissingInput;
        }

        var stock = GrowthAccounting.CapitalStock(
            [.. run.Select((r, t) => r.Investment!.Value / Math.Pow(1 + assumed.InvestmentPrices, t))],
            assumed.Depreciation,
            assumed.GrowthBefore
        );
        if (stock.Refused is { } why)
        {
            return why;
        }

        var years = new List<AccountedYear>();
        for (var t = 1; t < run.Count; t++)
        {
            if (Year(run[t], stock.Value![t - 1], stock.Value[t], assumed) is { } year)
            {
                years.Add(year);
            }
        }

        if (years.Count == 0)
        {
            return Refusal.OutOfRange;
        }

        var whole = years.Where(y => y.Account.IsOk).Select(y => y.Account.Value).ToList();
        return new TfpPathResult
        {
            FirstStock = run[0].Year,
            Stocks = stock.Value!,
            Years = years,
            NotCapital = years.Average(y => y.NotCapital),
            Average =
                whole.Count == 0
                    ? Refusal.MissingInput
                    : new GrowthAccount(
                        whole.Average(a => a.Output),
                        whole.Average(a => a.Capital),
                        whole.Average(a => a.Labour),
                        whole.Average(a => a.Tfp)
                    ),
        };
    }

    private static Refusal? Check(AccountingAssumptions assumed) =>
        !Finite.All(assumed.Alpha, assumed.Depreciation, assumed.GrowthBefore, assumed.InvestmentPrices, assumed.Labour ?? 0) ? Refusal.MissingInput
        : assumed.Alpha is < 0 or > 1 || assumed.Depreciation is < 0 or > 1 ? Refusal.ShareOutOfRange
        : assumed.InvestmentPrices <= -1 ? Refusal.RateTooLow
        : null;

    /// <summary>
    /// The least and greatest average TFP (or, where labour is unknown, growth not explained by capital) over grids of shares and depreciation around
    /// the other assumptions;
    /// null where no cell can be computed.
    /// </summary>
    public static (double Low, double High)? Band(
        IReadOnlyList<AccountingInput> inputs,
        AccountingAssumptions assumed,
        IReadOnlyList<double> alphas,
        IReadOnlyList<double> depreciations
    )
    {
        var found = alphas
            .SelectMany(a => depreciations.Select(d => Of(inputs, assumed with { Alpha = a, Depreciation = d })))
            .Where(r => r.IsOk)
            .Select(r => Figure(r.Value!))
            .ToList();
        return found.Count == 0 ? null : (found.Min(), found.Max());
    }

    /// <summary>Average TFP growth where it is known, else the average growth that capital does not explain.</summary>
    public static double Figure(TfpPathResult result) => result.Average.IsOk ? result.Average.Value.Tfp : result.NotCapital;

    private static AccountedYear? Year(AccountingInput input, double before, double after, AccountingAssumptions assumed)
    {
        var (growth, capital, labour) = (input.OutputGrowth!.Value, CityMath.Growth(before, after), input.LabourGrowth ?? assumed.Labour);
        if (!capital.IsOk || growth <= -1 || capital.Value <= -1)
        {
            return null;
        }

        var account =
            labour is not { } known ? Refusal.MissingInput
            : assumed.Logarithmic ? GrowthAccounting.Tornqvist((1, 1 + growth), (before, after), (1, 1 + known), (assumed.Alpha, assumed.Alpha))
            : GrowthAccounting.ByRates(growth, capital.Value, known, assumed.Alpha);
        var part = assumed.Alpha * (assumed.Logarithmic ? Math.Log(1 + capital.Value) : capital.Value);
        var rest = (assumed.Logarithmic ? Math.Log(1 + growth) : growth) - part;
        return Finite.All(part, rest) ? new AccountedYear(input.Year, growth, capital.Value, labour, part, rest, account) : null;
    }

    private static List<AccountingInput> LongestRun(IReadOnlyList<AccountingInput> inputs)
    {
        List<AccountingInput> best = [],
            run = [];
        foreach (var input in inputs.OrderBy(i => i.Year))
        {
            // The first year of a run lends only its investment.
            if (input.Investment is not { } i || !double.IsFinite(i) || i <= 0)
            {
                run = [];
                continue;
            }

            run = run.Count > 0 && input.Year == run[^1].Year + 1 && input.OutputGrowth is { } g && double.IsFinite(g) ? [.. run, input] : [input];
            best = run.Count >= best.Count ? run : best;
        }

        return best;
    }
}
