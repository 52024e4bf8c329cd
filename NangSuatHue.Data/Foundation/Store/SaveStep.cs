using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>What a feature does in the same transaction as the saving of certain rows.</summary>
public abstract class SaveStep
{
    /// <summary>Whether what the context is about to save concerns the feature.</summary>
    public abstract bool Wants(DbContext db);

    /// <summary>Acts after the schema was created or upgraded.</summary>
    public abstract Task UpgradeAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Acts after the rows were written and before they stand.</summary>
    public abstract Task AfterAsync(DbConnection connection, CancellationToken ct);
}
