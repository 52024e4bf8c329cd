using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Writes everything that is held about the person of an account as JSON, table by table, by the list of personal columns.</summary>
public sealed partial class ExportPerson(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The actor's own data only: nobody exports another. Gives the number of rows.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, Stream output, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = actor.UserId is { } id ? await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.ErasedAt == null, ct) : null;
        if (user is null)
        {
            return OutcomeKind.Forbidden;
        }

        var alone = await FullNames.IsAloneAsync(db, user, ct);
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var rows = 0;
        await using var writer = new Utf8JsonWriter(output, Written);
        writer.WriteStartObject();
        writer.WriteString("about", "Dữ liệu cá nhân của bạn trong Năng Suất Huế. Your personal data in Năng Suất Huế.");
        writer.WriteString("written", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (!alone)
        {
            writer.WriteString(
                "note",
                "Một tài khoản khác mang cùng tên hiển thị: những dòng chỉ nhận ra bằng tên được để ngoài. Another account "
                    + "bears the same display name: rows known by the name alone are left out."
            );
        }

        writer.WriteStartObject("tables");
        var columns = PersonalColumns.All(db.Features);
        foreach (var entity in Entities(db))
        {
            var mine = Mine(columns, entity, user);
            var acted = alone ? Acted(columns, entity, user, mine.Args.Count) : Condition.None;
            rows += await TableAsync(
                connection,
                writer,
                entity.GetTableName()!,
                Others(columns, entity),
                user.DisplayName,
                mine,
                acted with
                {
                    Sql = acted.Sql.Length > 0 && mine.Sql.Length > 0 ? $"({acted.Sql}) AND ({mine.Negated})" : acted.Sql,
                },
                Facts(columns, entity),
                ct
            );
        }

        foreach (var table in (string[])["asp_net_user_logins", "asp_net_user_claims"])
        {
            rows += await TableAsync(connection, writer, table, [], "", new Condition("user_id = @p0", [user.Id], ""), Condition.None, [], ct);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(ct);
        return rows;
    }

    /// <summary>The entities with a column that leads to a person.</summary>
    internal static IEnumerable<IEntityType> Entities(AppDb db) =>
        PersonalColumns.All(db.Features).Select(c => c.Entity).Distinct().Select(t => db.Model.FindEntityType(t)!);

    /// <summary>The column of a property.</summary>
    internal static string Column(IEntityType entity, string property) => entity.FindProperty(property)!.GetColumnName();

    /// <summary>The time at which whom an actor's column names did it; null where the row keeps none.</summary>
    internal static string? TimeOf(IEntityType entity, string property)
    {
        var time =
            property.EndsWith("By", StringComparison.Ordinal) ? property[..^2] + "At"
            : property == "Reviewer" ? "AssignedAt"
            : "At";
        return entity.FindProperty(time) is { } found ? found.GetColumnName() : entity.FindProperty("At")?.GetColumnName();
    }

    /// <summary>Rows that are the person's: by the number of the account or the profile, or by the address.</summary>
    private static Condition Mine(IReadOnlyList<PersonalColumn> columns, IEntityType entity, AppUser user)
    {
        var (conditions, args) = (new List<string>(), new List<object?>());
        foreach (var column in columns.Where(c => c.Entity == entity.ClrType))
        {
            object? value = column.Use switch
            {
                PersonalUse.Account => user.Id,
                PersonalUse.Profile => user.ExpertId,
                PersonalUse.Mail => user.Email?.ToLowerInvariant(),
                _ => null,
            };
            if (value is not null)
            {
                var name = Column(entity, column.Property);
                conditions.Add($"{(column.Use == PersonalUse.Mail ? $"lower(\"{name}\")" : $"\"{name}\"")} = {Parameter(args.Count)}");
                args.Add(value);
            }
        }

        return new Condition(string.Join(" OR ", conditions), args, string.Join(" AND ", conditions.Select(c => $"({c}) IS NOT TRUE")));
    }

    /// <summary>
    /// Rows in whose making the person had a hand, known by the display name alone. A name is chosen freely: what was done before the account was
    /// made was done by
    /// somebody else of that name.
    /// </summary>
    private static Condition Acted(IReadOnlyList<PersonalColumn> columns, IEntityType entity, AppUser user, int before)
    {
        var (name, since) = (Parameter(before), Parameter(before + 1));
        var acted = columns.Where(c => c.Entity == entity.ClrType && c.Use == PersonalUse.ActorName);
        var conditions = acted.Select(c =>
            $"\"{Column(entity, c.Property)}\" = {name}"
            + (TimeOf(entity, c.Property) is { } time ? $" AND (\"{time}\" IS NULL OR \"{time}\" >= {since})" : "")
        );
        return new Condition(string.Join(" OR ", conditions.Select(c => $"({c})")), [user.DisplayName, user.CreatedAt], "");
    }

    /// <summary>Of what the person only made or changed, the fact is personal, not the record: its key, what was done, and its times.</summary>
    private static HashSet<string> Facts(IReadOnlyList<PersonalColumn> columns, IEntityType entity) =>
        entity
            .GetProperties()
            .Where(p =>
                p.IsPrimaryKey()
                || p.Name is "Year" or "TaxCode" or "Entity" or "EntityId" or "Action"
                || p.Name.EndsWith("At", StringComparison.Ordinal)
                || columns.Any(c => c.Entity == entity.ClrType && c.Property == p.Name && c.Use == PersonalUse.ActorName)
            )
            .Select(p => p.GetColumnName())
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of others who had to do with a row are theirs, not this person's.</summary>
    private static HashSet<string> Others(IReadOnlyList<PersonalColumn> columns, IEntityType entity) =>
        columns
            .Where(c => c.Entity == entity.ClrType && c.Use == PersonalUse.ActorName)
            .Select(c => Column(entity, c.Property))
            .ToHashSet(StringComparer.Ordinal);

    private static async Task<int> TableAsync(
        DbConnection connection,
        Utf8JsonWriter writer,
        string table,
        HashSet<string> actors,
        string own,
        Condition mine,
        Condition acted,
        HashSet<string> facts,
        CancellationToken ct
    )
    {
        var rows = 0;
        foreach (var (condition, only) in (IEnumerable<(Condition, HashSet<string>?)>)[(mine, null), (acted, facts)])
        {
            if (condition.Sql.Length == 0)
            {
                continue;
            }

            object?[] args = condition == mine ? [.. mine.Args] : [.. mine.Args, .. acted.Args];
            await foreach (var r in connection.RowsAsync($"SELECT * FROM {table} WHERE {condition.Sql}", ct, args))
            {
                if (rows++ == 0)
                {
                    writer.WriteStartArray(table);
                }

                writer.WriteStartObject();
                for (var i = 0; i < r.FieldCount; i++)
                {
                    var name = r.GetName(i);
                    if (
                        !r.IsDBNull(i)
                        && !PersonalColumns.Hidden.Contains(name)
                        && (name != "hash" || table == "attachments")
                        && only?.Contains(name) != false
                        && r.GetValue(i) is not byte[] and var value
                        && (!actors.Contains(name) || value is string who && who == own)
                    )
                    {
                        var text = value is DateTime at
                            ? at.ToString("O", CultureInfo.InvariantCulture)
                            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
                        writer.WriteString(name, table == "outbox_mails" ? Secret().Replace(text, "$1…") : text);
                    }
                }

                writer.WriteEndObject();
            }
        }

        if (rows > 0)
        {
            writer.WriteEndArray();
        }

        return rows;
    }

    /// <summary>A one-time link opens the account to whoever reads it: its secret part is no information about the person.</summary>
    [GeneratedRegex(@"((?:\{site\}|https?://)[^\s?]*\?)\S+")]
    private static partial Regex Secret();

    /// <summary>A condition with its arguments in order; <see cref="Negated"/> holds for all other rows.</summary>
    private static string Parameter(int number) => "@p" + number.ToString(CultureInfo.InvariantCulture);

    private sealed record Condition(string Sql, IReadOnlyList<object?> Args, string Negated)
    {
        public static Condition None { get; } = new("", [], "");
    }
}
