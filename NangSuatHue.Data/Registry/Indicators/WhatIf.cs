namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// What labour productivity would be with other numbers of employees, revenue and bought-in goods and services. Bought-in is revenue less value
/// added, so that what is
/// known stands: VA′ = R·(1 + r) − (R − VA)·(1 + c), L′ = L·(1 + l). Arithmetic, not a forecast. Pure.
/// </summary>
public static class WhatIf
{
    /// <summary>The result; null where revenue, value added or employees are missing, or nobody would be left.</summary>
    public static WhatIfResult? Apply(FigureInputs figures, WhatIfChange change)
    {
        if (
            figures.NetRevenue is not { } revenue
            || EnterpriseIndicators.ValueAdded.Compute(figures).Value is not { } added
            || figures.Employees is not ({ } employees and > 0)
            || !(1 + change.Employees > 0)
        )
        {
            return null;
        }

        var value = (revenue * (1 + change.Revenue)) - ((revenue - added) * (1 + change.BoughtIn));
        var people = employees * (1 + change.Employees);
        return double.IsFinite(value / people) ? new WhatIfResult(value, people, value / people) : null;
    }
}
