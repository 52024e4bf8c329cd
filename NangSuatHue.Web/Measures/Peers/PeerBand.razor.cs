using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Registry.Indicators;

namespace NangSuatHue.Web.Measures.Peers;

public partial class PeerBand
{
    /// <summary>What is compared.</summary>
    [Parameter, EditorRequired]
    public required EnterpriseIndicator Indicator { get; set; }

    /// <summary>The enterprise's own value; null where it cannot be computed.</summary>
    [Parameter]
    public double? Own { get; set; }

    /// <summary>The peers; null where nothing may be shown.</summary>
    [Parameter]
    public PeerGroup? Group { get; set; }

    /// <summary>Who they are.</summary>
    [Parameter, EditorRequired]
    public required string Peers { get; set; }

    private PeerDistribution D => Group!.Distribution;

    private (double Low, double High) Range
    {
        get
        {
            double[] known = [.. ((double?[])[D.P10, D.Q1, D.Median, D.Q3, D.P90, Own]).OfType<double>()];
            var pad = (known.Max() - known.Min()) is var width and > 0 ? width * 0.08 : Math.Max(Math.Abs(known[0]) * 0.1, 1);
            return (known.Min() - pad, known.Max() + pad);
        }
    }

    private string Sentence =>
        D.Q1 is { } q1 && D.Q3 is { } q3
            ? T[
                "Một nửa {0} ({1}) nằm trong khoảng {2} đến {3}; trung vị {4}.",
                Peers,
                D.Count.ToString("N0", CultureInfo.CurrentCulture),
                V(q1),
                V(q3),
                V(D.Median!.Value)
            ]
            : T["Trung vị của {0} ({1}): {2}.", Peers, D.Count.ToString("N0", CultureInfo.CurrentCulture), V(D.Median!.Value)];

    private string V(double value) => ProductivityTexts.Whole(Indicator, value, T);

    private string X(double value) => (400 * (value - Range.Low) / (Range.High - Range.Low)).ToString("0.#", CultureInfo.InvariantCulture);

    private string W(double from, double to) =>
        Math.Max(1, 400 * (to - from) / (Range.High - Range.Low)).ToString("0.#", CultureInfo.InvariantCulture);
}
