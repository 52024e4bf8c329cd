using Microsoft.Extensions.Diagnostics.HealthChecks;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Hosting;

/// <summary>Ready when the database answers and has the schema of this version.</summary>
public sealed class RegistryHealth(DbGate gate) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await gate.IsCurrentAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer or needs 'migrate'.");
}
