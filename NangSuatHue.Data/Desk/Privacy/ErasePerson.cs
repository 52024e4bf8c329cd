using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>
/// Erases the person behind an account in the caller's transaction: the account stays as an empty shell that history can name, the profile and the
/// certificates lose
/// what is personal, the history keeps that something changed, when, and by an erased person. What was published about the enterprise stays the enterprise's.
/// </summary>
internal sealed class ErasePerson(AppDb db, DbConnection connection, DateTime now, Actor actor)
{
    private readonly string by = actor.Name;
    private readonly ErasedRows erased = new();
    private readonly IReadOnlyList<PersonalColumn> columns = PersonalColumns.All(db.Features);
    private readonly HashSet<Type> published = [.. db.Features.Of<PublishedTable>().Select(t => t.Entity)];

    /// <summary>Personal fields of an expert's profile; the required ones become empty.</summary>
    private const string Blank =
        "title = NULL, birth_year = NULL, organization = NULL, position = NULL, degree = NULL, fields = '', sectors = "
        + "NULL, items = NULL, certificates = NULL, languages = NULL, years_of_experience = NULL, commune_code = NULL, "
        + "telephone = NULL, availability = 0, summary = NULL, consent = NULL";

    private const string Why = "Xóa dữ liệu cá nhân theo yêu cầu của người đó.";

    /// <summary>How history names an erased person.</summary>
    public static string Alias(int userId) => string.Create(CultureInfo.InvariantCulture, $"người dùng đã xóa #{userId}");

    /// <summary>Gives the hashes of files whose bytes may go once the transaction stands.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(AppUser user, CancellationToken ct)
    {
        await ChangeChain.LockAsync(connection, ct);
        var (name, email, alias) = (user.DisplayName, user.Email?.ToLowerInvariant() ?? "", Alias(user.Id));

        // Where another person bears the same name, that person must not appear as the erased one.
        var named = await FullNames.IsAloneAsync(db, user, ct) ? alias : "người dùng (đã ẩn tên)";
        var certificates = await IdsAsync("SELECT id FROM specialist_certificates WHERE lower(email) = @p0", ct, email);
        var experts = await IdsAsync("SELECT id FROM experts WHERE id = @p0 OR lower(email) = @p1", ct, user.ExpertId ?? 0, email);
        var hashes = await FilesAsync(user.Id, ct);
        await RecordsAsync(user, experts, certificates, alias, name, email, ct);
        var telling =
            !FullNames.IsFull(name)
            || named != alias
            || await IsOrdinaryAsync(connection, name, ct)
            || await FullNames.IsSharedAsync(db, user, ct)
            || await StandsOftenAsync(name, ct)
                ? ""
                : name;
        await HistoryAsync(experts, certificates, Telling(telling, email, user.PhoneNumber), named, ct);
        await NamesAsync(user, named, alias, ct);
        await MessagesAsync(user.Id, email, telling, named, ct);
        await ShellAsync(user, alias, ct);
        await erased.FinishAsync(connection, actor, now, user.Id, Why, ct);
        await ChangeChain.SealAsync(connection, ct);
        await YearVersions.RaiseAsync(connection, [], ct);
        return hashes;
    }

    /// <summary>Evidence of claims goes; evidence of the enterprise's certificates and projects is the enterprise's and stays.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(int userId, CancellationToken ct)
    {
        var claim = (int)ClaimFiles.Owner;
        var hashes = new List<string>();
        await foreach (
            var hash in connection.QueryAsync<string>(
                "SELECT hash FROM attachments WHERE owner = @p1 AND removed_at IS NULL AND owner_id IN (SELECT id FROM enterprise_claims WHERE user_id = @p0)",
                ct,
                userId,
                claim
            )
        )
        {
            hashes.Add(hash);
        }

        await connection.ExecuteAsync(
            "UPDATE attachments SET removed_at = @p2, name = 'minh-chung' WHERE owner = @p1 AND owner_id IN (SELECT id "
                + "FROM enterprise_claims WHERE user_id = @p0)",
            ct,
            userId,
            claim,
            now
        );
        return hashes;
    }

    private async Task RecordsAsync(
        AppUser user,
        List<int> experts,
        List<int> certificates,
        string alias,
        string name,
        string email,
        CancellationToken ct
    )
    {
        foreach (var id in experts)
        {
            await connection.ExecuteAsync(
                $"UPDATE experts SET name = @p1, email = @p2, {Blank}, search_key = '', sort_key = @p3, archived = @p4, "
                    + "version = version + 1, changed_at = @p5, changed_by = @p6 WHERE id = @p0",
                ct,
                id,
                alias,
                string.Create(CultureInfo.InvariantCulture, $"da-xoa-{id}@invalid"),
                VnSort.Key(alias),
                true,
                now,
                by
            );
            await NoteAsync(ChangedEntity.Expert, id, 0, ct);
            await connection.ExecuteAsync("DELETE FROM joined_pairs WHERE kind = 'experts-specialists' AND first_id = @p0", ct, id);
            await connection.ExecuteAsync("DELETE FROM merges WHERE kind = 'experts' AND (kept_id = @p0 OR dropped_id = @p0)", ct, id);
        }

        foreach (var id in certificates)
        {
            await connection.ExecuteAsync(
                "UPDATE specialist_certificates SET name = @p1, birth_year = NULL, organization = NULL, position = NULL, "
                    + "email = NULL, consent = NULL, search_key = '', sort_key = @p2, version = version + 1, changed_at = @p3, "
                    + "changed_by = @p4 WHERE id = @p0",
                ct,
                id,
                alias,
                VnSort.Key(alias),
                now,
                by
            );
            await NoteAsync(ChangedEntity.SpecialistCertificate, id, 0, ct);
        }

        if (user.EnterpriseId is { } enterprise)
        {
            await ContactAsync(enterprise, [("representative", name), ("email", email), ("telephone", user.PhoneNumber)], ct);
        }
    }

    /// <summary>Blanks what an enterprise says of its contact where that is the person.</summary>
    private async Task ContactAsync(int enterprise, IEnumerable<(string Column, string? Value)> values, CancellationToken ct)
    {
        foreach (var (column, value) in values)
        {
            if (
                !string.IsNullOrEmpty(value)
                && await connection.ExecuteAsync(
                    $"UPDATE enterprises SET {column} = NULL, version = version + 1, changed_at = @p2, changed_by = @p3 WHERE id "
                        + $"= @p0 AND lower({column}) = lower(@p1)",
                    ct,
                    enterprise,
                    value,
                    now,
                    by
                ) > 0
            )
            {
                await NoteAsync(ChangedEntity.Enterprise, enterprise, enterprise, ct);
            }
        }
    }

    /// <summary>That personal data was erased is itself history: what, when, by whom, and no value.</summary>
    private Task NoteAsync(ChangedEntity entity, int id, int enterprise, CancellationToken ct) =>
        connection.ExecuteAsync(
            "INSERT INTO changes (at, actor, actor_id, entity, entity_id, enterprise_id, action, reason) VALUES (@p0, @p1, @p7, @p2, @p3, @p4, @p5, @p6)",
            ct,
            now,
            by,
            (int)entity,
            id,
            enterprise,
            (int)ChangeAction.Updated,
            Why,
            actor.UserId
        );

    /// <summary>
    /// In the values of the history: those of the profile and the certificates all, elsewhere those that hold the person's name, address or number.
    /// </summary>
    private async Task HistoryAsync(List<int> experts, List<int> certificates, List<string> texts, string named, CancellationToken ct)
    {
        var owned = string.Join(
            " OR ",
            (
                (IEnumerable<string>)
                    [.. experts.Select(i => Of(ChangedEntity.Expert, i)), .. certificates.Select(i => Of(ChangedEntity.SpecialistCertificate, i))]
            ).DefaultIfEmpty("1 = 0")
        );
        var like = string.Join(
            " OR ",
            texts
                .Select(
                    (_, i) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"lower(before) LIKE lower(@p{i}) OR lower(after) LIKE lower(@p{i}) OR lower(reason) LIKE lower(@p{i})"
                        )
                )
                .DefaultIfEmpty("1 = 0")
        );
        var rows = await erased.RememberAsync(connection, $"{owned} OR {like}", ct, [.. texts.Select(t => "%" + t + "%")]);
        foreach (var row in rows)
        {
            var all =
                (row.Entity == ChangedEntity.Expert && experts.Contains(row.EntityId))
                || (row.Entity == ChangedEntity.SpecialistCertificate && certificates.Contains(row.EntityId));
            await connection.ExecuteAsync(
                "UPDATE changes SET before = @p1, after = @p2, reason = @p3 WHERE id = @p0",
                ct,
                row.Id,
                Redact(row.Before, all, texts),
                Redact(row.After, all, texts),
                texts.Aggregate(row.Reason, (t, x) => t?.Replace(x, named, StringComparison.OrdinalIgnoreCase))
            );
        }

        static string Of(ChangedEntity entity, int id) =>
            string.Create(CultureInfo.InvariantCulture, $"(entity = {(int)entity} AND entity_id = {id})");
    }

    /// <summary>The same columns without the values that tell who somebody is. Pure.</summary>
    internal static string? Redact(string? json, bool all, IReadOnlyList<string> texts)
    {
        if (json is null || JsonNode.Parse(json) is not JsonObject values)
        {
            return json;
        }

        foreach (var key in values.Select(v => v.Key).ToList())
        {
            if (
                all
                || (
                    values[key]?.GetValueKind() == JsonValueKind.String
                    && texts.Any(t => values[key]!.GetValue<string>().Contains(t, StringComparison.OrdinalIgnoreCase))
                )
            )
            {
                values[key] = null;
            }
        }

        return values.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Who acted: by the account's number where the row has it, else by the name.</summary>
    private async Task NamesAsync(AppUser user, string named, string alias, CancellationToken ct)
    {
        if (user.DisplayName.Length == 0)
        {
            return;
        }

        await erased.RememberAsync(connection, "actor_id = @p0 OR actor = @p1", ct, user.Id, user.DisplayName);
        foreach (var column in columns.Where(c => c.Use == PersonalUse.ActorName))
        {
            var entity = db.Model.FindEntityType(column.Entity)!;
            var (table, field) = (entity.GetTableName()!, ExportPerson.Column(entity, column.Property));
            var own =
                column.Entity == typeof(Change) ? nameof(Change.ActorId)
                : column.Property is "By" or "Reviewer" or "InvitedBy"
                    ? columns.FirstOrDefault(c => c.Entity == column.Entity && c.Use == PersonalUse.Account)?.Property
                : null;
            if (own is not null)
            {
                await connection.ExecuteAsync(
                    $"UPDATE {table} SET \"{field}\" = @p1 WHERE {ExportPerson.Column(entity, own)} = @p0",
                    ct,
                    user.Id,
                    alias
                );
            }

            // A row from before accounts were kept has the name alone.
            if (own is null || entity.FindProperty(own)!.IsNullable)
            {
                // What was done before there was the account was done by another of that name.
                var since = ExportPerson.TimeOf(entity, column.Property) is { } time ? $" AND (\"{time}\" IS NULL OR \"{time}\" >= @p2)" : "";
                var nobody = own is null ? "" : $" AND {ExportPerson.Column(entity, own)} IS NULL";
                await connection.ExecuteAsync(
                    $"UPDATE {table} SET \"{field}\" = @p1 WHERE \"{field}\" = @p0{since}{nobody}",
                    ct,
                    user.DisplayName,
                    named,
                    user.CreatedAt
                );
            }
        }
    }

    private async Task MessagesAsync(int userId, string email, string name, string named, CancellationToken ct)
    {
        foreach (var table in (string[])["notices", "saved_views", "access_tokens", "user_sessions"])
        {
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE user_id = @p0", ct, userId);
        }

        await connection.ExecuteAsync("DELETE FROM outbox_mails WHERE user_id = @p0 OR lower(\"to\") = @p1", ct, userId, email);
        await connection.ExecuteAsync("DELETE FROM invitations WHERE lower(email) = @p0", ct, email);
        await connection.ExecuteAsync(
            "UPDATE invitations SET revoked_at = @p1 WHERE invited_by_user_id = @p0 AND accepted_at IS NULL AND revoked_at IS NULL",
            ct,
            userId,
            now
        );
        await connection.ExecuteAsync("UPDATE enterprise_claims SET position = NULL, telephone = NULL, note = NULL WHERE user_id = @p0", ct, userId);
        await connection.ExecuteAsync("UPDATE data_requests SET text = NULL WHERE user_id = @p0", ct, userId);
        foreach (var text in Telling(name, email))
        {
            // What others were told or wrote about the person, wherever words stand.
            foreach (var (table, column) in Words())
            {
                await connection.ExecuteAsync(
                    $"UPDATE {table} SET \"{column}\" = REPLACE(\"{column}\", @p0, @p1) WHERE \"{column}\" LIKE @p2",
                    ct,
                    text,
                    named,
                    "%" + text + "%"
                );
            }

            await connection.ExecuteAsync("UPDATE merges SET image = REPLACE(image, @p0, @p1)", ct, JsonSerializer.Serialize(text).Trim('"'), named);
        }
    }

    /// <summary>
    /// Columns of words. Names of enterprises and of other people, however like, are no words about this person; the history has its own rule, and
    /// reference data
    /// holds nobody.
    /// </summary>
    private IEnumerable<(string Table, string Column)> Words() =>
        from entity in db.Model.GetEntityTypes()
        where
            entity.ClrType.Namespace!.StartsWith("NangSuatHue", StringComparison.Ordinal)
            && !published.Contains(entity.ClrType)
            && !entity.IsOwned()
            && entity.ClrType != typeof(Change)
            && entity.ClrType != typeof(AppUser)
        from property in entity.GetProperties()
        where
            property.ClrType == typeof(string)
            && !property.IsKey()
            && property.GetMaxLength() is null
            && !property.IsIndex()
            && property.Name is not ("Name" or "ShortName" or "SearchKey" or "NameLower")
            && !columns.Any(c => c.Entity == entity.ClrType && c.Property == property.Name)
        select (entity.GetTableName()!, property.GetColumnName());

    /// <summary>
    /// Whether a display name, which its bearer chose, is none of a person: more than a few enterprises are called so ("Công ty TNHH"). It tells
    /// nothing about anybody,
    /// and its erasure would empty what is said of others.
    /// </summary>
    public static async Task<bool> IsOrdinaryAsync(DbConnection connection, string name, CancellationToken ct) =>
        await connection.ScalarAsync<int>(
            "SELECT count(*) FROM (SELECT 1 FROM enterprises WHERE name_lower LIKE @p0 LIMIT 4) x",
            ct,
            "%" + name.Trim().ToLowerInvariant() + "%"
        ) > 3;

    /// <summary>
    /// Whether a name stands in more texts than a person's is likely to: then it is a place's, a product's or a word, and an erasure would damage
    /// what others wrote.
    /// </summary>
    private async Task<bool> StandsOftenAsync(string name, CancellationToken ct)
    {
        var count = 0;
        foreach (var (table, column) in Words())
        {
            count += await connection.ScalarAsync<int>(
                $"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE \"{column}\" LIKE @p0 LIMIT {FullNames.MostTexts + 1}) x",
                ct,
                "%" + name + "%"
            );
            if (count > FullNames.MostTexts)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Texts that tell who somebody is wherever they stand: an address, a number, a full name. One word alone ("Hoa") tells nothing, and stands in
    /// many a sentence.
    /// </summary>
    public static List<string> Telling(string name, params string?[] others) =>
        [
            .. others
                .Append(name.Trim().Contains(' ', StringComparison.Ordinal) ? name : null)
                .OfType<string>()
                .Where(t => t.Length >= 6)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private async Task ShellAsync(AppUser user, string alias, CancellationToken ct)
    {
        foreach (
            var entity in db
                .Model.GetEntityTypes()
                .Where(e => e.ClrType.Namespace == "Microsoft.AspNetCore.Identity" && !e.IsOwned() && e.FindProperty("UserId") is not null)
        )
        {
            await connection.ExecuteAsync(
                $"DELETE FROM {entity.GetTableName()} WHERE {entity.FindProperty("UserId")!.GetColumnName()} = @p0",
                ct,
                user.Id
            );
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"da-xoa-{user.Id}");
        (user.UserName, user.NormalizedUserName, user.Email, user.NormalizedEmail, user.EmailConfirmed) = (
            key,
            key.ToUpperInvariant(),
            null,
            null,
            false
        );
        (user.PhoneNumber, user.PhoneNumberConfirmed, user.PasswordHash, user.TwoFactorEnabled, user.LockoutEnd, user.AccessFailedCount) = (
            null,
            false,
            null,
            false,
            null,
            0
        );
        (user.DisplayName, user.EnterpriseId, user.ExpertId, user.Disabled, user.MailNotices, user.ErasedAt) = (alias, null, null, true, false, now);
        (user.SecurityStamp, user.ConcurrencyStamp, user.LastSignInAt) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"), null);
        await db.SaveChangesAsync(ct);
    }

    private async Task<List<int>> IdsAsync(string sql, CancellationToken ct, params object?[] args)
    {
        var ids = new List<int>();
        await foreach (var id in connection.QueryAsync<int>(sql, ct, args))
        {
            ids.Add(id);
        }

        return ids;
    }
}
