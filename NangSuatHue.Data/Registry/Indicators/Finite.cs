namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>Shared checks of inputs and results.</summary>
internal static class Finite
{
    public static bool All(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    public static Computation<double> Of(double value) => double.IsFinite(value) ? value : Refusal.OutOfRange;
}
