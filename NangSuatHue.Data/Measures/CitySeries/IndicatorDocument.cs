using System.Globalization;
using System.Text;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>The indicators as a document, from their own data, with one invented enterprise as the example. Pure.</summary>
public static class IndicatorDocument
{
    /// <summary>The example's figures.</summary>
    public static FigureInputs Example { get; } =
        new()
        {
            NetRevenue = 58_240_000_000,
            GrossOutput = 58_000_000_000,
            IntermediateConsumption = 37_000_000_000,
            LabourCost = 10_920_000_000,
            ProfitBeforeTax = 5_180_000_000,
            Depreciation = 2_300_000_000,
            InterestPaid = 980_000_000,
            ProductionTaxes = 1_620_000_000,
            Employees = 84,
            HoursWorked = 184_800,
            FixedAssets = 22_800_000_000,
            TotalCapital = 48_500_000_000,
        };

    /// <summary>Markdown, in English with the Vietnamese names.</summary>
    // Long: the page as it reads, from its title to its last table.
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Indicators").AppendLine();
        text.AppendLine(
                "Generated from `EnterpriseIndicators` and `CityIndicators`; a test compares this file with the code "
                    + "(`UPDATE_DOCS=1` writes it anew). Inputs are the survey's fields: R net revenue, GO gross output, IC "
                    + "intermediate consumption, LC labour cost, P profit before tax, D depreciation, I interest paid, T taxes on "
                    + "production, L employees, H hours worked, FA fixed assets, K total capital; money in đồng, L, FA and K as yearly averages."
            )
            .AppendLine();
        text.AppendLine(
                "A value whose inputs are missing is missing, and the page names them; a ratio whose denominator is zero or "
                    + "negative has no value. Indicators are computed when asked, never stored. The example is an enterprise with R "
                    + "58,240, GO 58,000, IC 37,000, LC 10,920, P 5,180, D 2,300, I 980, T 1,620, FA 22,800, K 48,500 million đồng, L 84, H 184,800."
            )
            .AppendLine();
        text.AppendLine("## Enterprises").AppendLine();
        text.AppendLine("| code | name | tên | formula | unit | better | example | version | source |")
            .AppendLine("| --- | --- | --- | --- | --- | --- | ---: | ---: | --- |");
        foreach (var i in EnterpriseIndicators.All)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| `{i.Code}` | {i.NameEn} | {i.NameVi} | {i.Formula} | {Unit(i.Unit)} | {Better(i.Direction)} | "
                    + $"{i.Compute(Example).Value:#,0.######} | {i.Version} | {i.Source} |"
            );
        }

        text.AppendLine().AppendLine("## Changes between two years").AppendLine();
        text.AppendLine("| measure | formula | unit | source |").AppendLine("| --- | --- | --- | --- |");
        text.AppendLine("| growth, current prices | x₁/x₀ − 1 | fraction | |");
        text.AppendLine(
            "| growth, constant prices | (x₁/x₀) / (p₁/p₀) − 1, p a price index with a source; without one the figure is "
                + "missing | fraction | OECD, Measuring Productivity: OECD Manual (2001) |"
        );
        text.AppendLine(
            "| what drove labour productivity | VA/L = VA/R × R/K × K/L; contribution w·ln(x₁/x₀), w the logarithmic mean "
                + "of VA/L; the factors add up exactly | đồng per employee | B. W. Ang, LMDI decomposition approach, Energy Policy 86 (2015) |"
        );
        text.AppendLine(
            "| TFP growth of the enterprise | Δln VA − s̄·Δln L − (1 − s̄)·Δln FA, s̄ the mean of LC/VA of both years; VA "
                + "and FA at constant prices | log points | OECD, Measuring Productivity: OECD Manual (2001), Törnqvist weights |"
        );
        text.AppendLine().AppendLine("## Peers").AppendLine();
        text.AppendLine(
            "Labour productivity, labour cost per employee, value-added ratio and capital intensity are compared with the "
                + "enterprises of the same VSIC division and size class of the year, else of the section, else of all. Shown is "
                + "what domain rules allow: nothing of fewer than 5 enterprises, nor where one holds more than 85% or two more "
                + "than 90% of numerator or denominator, nor what subtraction would give away; a median from 10, quartiles from "
                + "20, the 10th and 90th percentiles from 50 enterprises, to three significant digits."
        );
        text.AppendLine().AppendLine("## The city").AppendLine();
        text.AppendLine(
                "Codes of the city's series; a code that is not here is shown as the source gives it. Values are published "
                    + "figures with source, status and release date; what the pages compute from them says so."
            )
            .AppendLine();
        text.AppendLine("| code | name | tên | formula | unit | better | source |").AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var i in CityIndicators.All)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| `{i.Code}` | {i.Name.En} | {i.Name.Vi} | {i.Formula.En} | {i.Unit.En} | {Better(i.Direction)} | {i.Source} |"
            );
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Unit(IndicatorUnit unit) =>
        unit switch
        {
            IndicatorUnit.Dong => "đồng",
            IndicatorUnit.DongPerEmployee => "đồng per employee",
            IndicatorUnit.DongPerHour => "đồng per hour",
            IndicatorUnit.Times => "times",
            IndicatorUnit.Percent => "fraction, shown in %",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    private static string Better(IndicatorDirection direction) =>
        direction switch
        {
            IndicatorDirection.HigherIsBetter => "higher",
            IndicatorDirection.LowerIsBetter => "lower",
            _ => "depends",
        };
}
