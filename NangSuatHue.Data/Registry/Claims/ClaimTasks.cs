using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Claims that wait for an officer.</summary>
public static class ClaimTasks
{
    /// <summary>A person asks to represent an enterprise.</summary>
    public static readonly TaskKind Claim = new(
        "Claim",
        0,
        r =>
            !r.IsOfficer
                ? null
                : new TaskRows($"enterprise_claims c WHERE c.status = {ClaimStatus.Pending:D}", "c.id", "c.name")
                {
                    Detail = "c.tax_code",
                    Since = "c.created_at",
                    Owner = "c.assigned_to",
                }
    );
}
