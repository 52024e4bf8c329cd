namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>What holds of the days of every certificate. Pure.</summary>
public static class CertificateDays
{
    /// <summary>A certificate is not issued on a day that has not come.</summary>
    public static RecordCheck Check(RecordKind kind, DateOnly today)
    {
        var issued = kind.IndexOf("issued");
        return (cells, fault) =>
        {
            if (cells[issued] is { HasValue: true } day && day.DayValue > today)
            {
                fault(issued, day.DayValue.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), "issued_future");
            }
        };
    }
}
