using System.Globalization;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>An amount of money as one would say it: what a person sees beside the field while typing. Pure.</summary>
public static class AmountWords
{
    private static readonly (double From, string Vi, string En)[] Scales =
    [
        (1e12, "nghìn tỷ đồng", "trillion VND"),
        (1e9, "tỷ đồng", "billion VND"),
        (1e6, "triệu đồng", "million VND"),
        (1e3, "nghìn đồng", "thousand VND"),
        (1, "đồng", "VND"),
    ];

    /// <summary>
    /// <c>= 12,3 tỷ đồng</c>; <c>≈</c> where more than two decimals of the scale were left out. Below one đồng it is 0.
    /// </summary>
    public static string Say(double dong, bool vietnamese)
    {
        var (from, vi, en) = Scales.FirstOrDefault(s => Math.Round(Math.Abs(dong)) >= s.From, Scales[^1]);
        var scaled = Math.Round(dong / from, 2, MidpointRounding.AwayFromZero);
        if (Math.Abs(scaled) >= 1000 && from < 1e12)
        {
            // 999,999 thousand that round up are a million.
            return Say(Math.Sign(dong) * from * 1000, vietnamese).Replace('=', '≈');
        }

        var exact = Math.Abs((scaled * from) - dong) < 0.5;
        var number = scaled.ToString("#,0.##", CultureInfo.GetCultureInfo(vietnamese ? "vi-VN" : "en-GB"));
        return $"{(exact ? '=' : '≈')} {number} {(vietnamese ? vi : en)}";
    }
}
