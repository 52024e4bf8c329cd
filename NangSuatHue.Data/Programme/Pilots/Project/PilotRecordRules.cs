using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>
/// A representative reads and writes the projects of the own enterprise while their stage lets it. Projects that live by their steps are changed by
/// neither files nor plain forms; codes are the department's, since they are counted on.
/// </summary>
internal sealed class PilotRecordRules : RecordRules
{
    /// <inheritdoc />
    public override string? StateColumn => "stage";

    /// <inheritdoc />
    public override string HeldCode => "pilot_managed";

    /// <inheritdoc />
    public override bool IsOpen(long state) => PilotWorkflow.IsOpen((PilotStage)state);

    /// <inheritdoc />
    public override Task<IReadOnlySet<int>> HeldAsync(DbConnection connection, IEnumerable<int> ids, CancellationToken ct) =>
        PilotHold.OfAsync(connection, ids, ct);

    /// <inheritdoc />
    public override async Task PrepareAsync(
        DbConnection connection,
        Dictionary<string, object?> values,
        bool isNew,
        bool byOwner,
        DateTime now,
        CancellationToken ct
    )
    {
        if (byOwner)
        {
            values.Remove("code");
        }

        if (isNew && values.GetValueOrDefault("code") is null)
        {
            values["code"] = await NextCodeAsync(connection, VietnamTime.Day(now).Year, ct);
        }
    }

    /// <inheritdoc />
    public override Task MadeAsync(DbConnection connection, int id, Actor actor, CancellationToken ct) =>
        connection.ExecuteAsync("UPDATE pilot_projects SET author_user_id = @p1 WHERE id = @p0", ct, id, actor.UserId);

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor is { Role: Role.Representative, EnterpriseId: not null } ? RecordScope.OwnEnterprise : RecordScope.None;

    /// <inheritdoc />
    protected override RecordScope Writes(Actor actor) => Reads(actor);

    /// <summary>The next free code of a year: <c>DA-2026-001</c>.</summary>
    private static async Task<string> NextCodeAsync(DbConnection connection, int year, CancellationToken ct)
    {
        var taken = new List<string>();
        await foreach (
            var code in connection.QueryAsync<string>("SELECT code FROM pilot_projects WHERE code LIKE @p0", ct, PilotCodes.Prefix(year) + "%")
        )
        {
            taken.Add(code);
        }

        return PilotCodes.Next(year, taken);
    }
}
