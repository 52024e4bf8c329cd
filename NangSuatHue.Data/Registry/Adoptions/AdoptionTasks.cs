using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>Certificates that end.</summary>
public static class AdoptionTasks
{
    /// <summary>How many days ahead an expiring certificate is told of.</summary>
    public const int CertificateDays = 60;

    /// <summary>
    /// A certificate that expires soon. The enterprise is told of what has ended too, until somebody says so in the record.
    /// </summary>
    public static readonly TaskKind Certificate = new(
        "Certificate",
        120,
        r =>
            r.Enterprise is { } own ? Rows(r, $"a.enterprise_id = {own}") with { Owner = r.Me }
            : r.IsOfficer ? Rows(r, $"a.expires >= {r.Arg(r.Today)}")
            : null
    )
    {
        Shared = true,
    };

    private static TaskRows Rows(TaskReader r, string whose) =>
        new(
            $"adoptions a WHERE NOT a.archived AND a.status = {AdoptionStatus.Certified:D} AND a.expires <= "
                + $"{r.Arg(r.Today.AddDays(CertificateDays))} AND {whose}",
            "a.id",
            "a.label"
        )
        {
            Detail = "a.certificate_number",
            Enterprise = "a.enterprise_id",
            Due = "a.expires",
        };
}
