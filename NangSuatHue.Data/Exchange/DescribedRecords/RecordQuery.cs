using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Builds the one query of lists, record pages, exports, search and the interface for programs, with the actor's rights in it.</summary>
internal sealed class RecordQuery
{
    private readonly List<object?> args = [];
    private readonly List<string> conditions = [];
    private readonly RecordKind kind;
    private readonly Actor actor;
    private readonly RecordScope scope;

    public RecordQuery(RecordKind kind, Actor actor)
    {
        (this.kind, this.actor, scope) = (kind, actor, RecordRights.Read(actor, kind));
        conditions.Add(
            scope switch
            {
                RecordScope.All => "1 = 1",
                RecordScope.OwnEnterprise => $"t.{kind.EnterpriseField!.Column} = {Arg(actor.EnterpriseId)}",
                RecordScope.Consented => Consented("name"),
                RecordScope.OwnProfile => $"(t.id = {Arg(actor.ExpertId)} OR {Consented("name")})",
                _ => "1 = 0",
            }
        );
    }

    /// <summary>The arguments in order.</summary>
    public object?[] Args => [.. args];

    /// <summary>From and where.</summary>
    public string Source => $"FROM {kind.Table} t{OwnerJoin} WHERE {string.Join(" AND ", conditions)}";

    private string OwnerJoin => kind.Owner is { } owner ? $" LEFT JOIN {owner.Table} e ON e.id = t.{kind.EnterpriseField!.Column}" : "";

    private bool IsWhole => scope is RecordScope.All or RecordScope.OwnEnterprise;

    /// <summary>Adds a condition that is made with its argument's name.</summary>
    public RecordQuery And(Func<string, string> condition, object? value)
    {
        conditions.Add(condition(Arg(value)));
        return this;
    }

    /// <summary>Adds what a filter asks; a field that the kind does not know, or a value that cannot be, finds nothing.</summary>
    public RecordQuery And(RecordFilter filter)
    {
        And(x => $"t.archived = {x}", filter.Archived && scope == RecordScope.All);
        foreach (var word in SearchKey.Words(filter.Search))
        {
            var like = Arg("% " + word + "%");
            var title =
                kind.Owner is not null && IsWhole
                    ? $"((' ' || t.search_key) LIKE {like} OR (' ' || coalesce(e.{kind.Owner!.SearchKey}, '')) LIKE {like})"
                    : $"(' ' || t.search_key) LIKE {like}";
            conditions.Add(
                $"({string.Join(" OR ", (IEnumerable<string>)[title, .. Named(word) is { } named ? [named] : (string[])[], .. Numbered(word)])})"
            );
        }

        if (filter.TaxCode is { } code && kind.Owner is not null)
        {
            conditions.Add(IsWhole ? $"e.{kind.Owner.Code} = {Arg(code)}" : "1 = 0");
        }

        foreach (var (name, value) in filter.Equal)
        {
            conditions.Add(kind.IndexOf(name) is var i && i >= 0 && kind.Fields[i].Filtered ? Equal(kind.Fields[i], value) : "1 = 0");
        }

        return this;
    }

    /// <summary>Records whose number holds a word: of a certificate, of a project. Without consent nobody is found by it.</summary>
    private IEnumerable<string> Numbered(string word)
    {
        foreach (var field in kind.Fields.Where(f => f.Type == FieldType.Code))
        {
            var holds = $"replace(replace(lower(t.{field.Column}), 'đ', 'd'), 'Đ', 'd') LIKE {Arg("%" + word + "%")}";
            yield return IsWhole || !field.Personal ? holds
            : scope == RecordScope.OwnProfile ? $"({holds} AND (t.id = {Arg(actor.ExpertId)} OR {Consented(field.Name)}))"
            : $"({holds} AND {Consented(field.Name)})";
        }
    }

    /// <summary>The order of a list: the kind's own, or one field's where the whole is seen.</summary>
    public string Order(RecordFilter filter) =>
        filter.Sort is { } name && IsWhole && kind.IndexOf(name) is var i && i >= 0 && kind.Fields[i].Listed
            ? $"{SortColumn(kind.Fields[i])}{(filter.Descending ? " DESC" : "")}, t.id"
            : kind.Order;

    private string SortColumn(Field field) =>
        field.Type == FieldType.Enterprise ? "e." + kind.Owner!.SortKey
        : kind.Titles[0] == field.Name ? "t.sort_key"
        : "t." + field.Column;

    /// <summary>Reads records in an order, each as the actor may see it.</summary>
    public async IAsyncEnumerable<RecordView> ReadAsync(
        DbConnection connection,
        string tail,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var fields = kind.Fields;
        var owner = kind.Owner is { } owning ? $", e.id, e.{owning.Code}, e.{owning.Name}" : "";
        await foreach (
            var r in connection.RowsAsync(
                $"SELECT {RecordSql.Common}{string.Concat(fields.Select(f => ", t." + f.Column))}{owner} {Source} {tail}",
                ct,
                Args
            )
        )
        {
            var id = r.GetInt32(0);
            var whole = IsWhole || (scope == RecordScope.OwnProfile && id == actor.ExpertId);
            var values = new Dictionary<string, object>(StringComparer.Ordinal);
            var consent =
                kind.ConsentField is { } c && RecordSql.Value(r, RecordSql.CommonCount + kind.IndexOf(c.Name), c.Type) is string text
                    ? text.Split("; ").ToHashSet(StringComparer.Ordinal)
                    : [];
            var at = RecordSql.CommonCount + fields.Count;
            for (var i = 0; i < fields.Count; i++)
            {
                if (!whole && !consent.Contains(fields[i].Name))
                {
                    continue;
                }

                var value =
                    fields[i].Type != FieldType.Enterprise ? RecordSql.Value(r, RecordSql.CommonCount + i, fields[i].Type)
                    : r.IsDBNull(at + 1) ? null
                    : r.GetString(at + 1);
                if (value is not (null or ""))
                {
                    values[fields[i].Name] = value;
                }
            }

            yield return new RecordView
            {
                Id = id,
                Version = r.GetInt32(1),
                Values = values,
                Archived = r.GetBoolean(2),
                Illustrative = r.GetBoolean(3),
                Whole = whole,
                Changed = whole ? (DateTime.SpecifyKind(r.GetDateTime(6), DateTimeKind.Utc), r.GetString(7)) : null,
                Enterprise = kind.EnterpriseField is { } own && values.ContainsKey(own.Name) ? (r.GetInt32(at), r.GetString(at + 2)) : null,
            };
        }
    }

    /// <summary>Records whose code has a name with a word that begins so; null where no name does.</summary>
    private string? Named(string word)
    {
        var found = kind
            .Fields.Where(f => f.Names is not null && IsWhole)
            .Select(f =>
                (f.Column, Codes: f.Names!.Where(n => SearchKey.Matches($"{n.Value.Vi} {n.Value.En}", word)).Select(n => Arg(n.Key)).ToList())
            )
            .Where(f => f.Codes.Count > 0)
            .Select(f => $"t.{f.Column} IN ({string.Join(", ", f.Codes)})")
            .ToList();
        return found.Count == 0 ? null : string.Join(" OR ", found);
    }

    private string Consented(string field) => kind.ConsentField is null ? "1 = 0" : $"('; ' || coalesce(t.consent, '') || ';') LIKE '%; {field};%'";

    private string Equal(Field field, string value)
    {
        var condition = field.Type switch
        {
            FieldType.Choice => FieldOption.Find(field.Options, value) is { } option ? $"t.{field.Column} = {Arg(option.Value)}" : "1 = 0",
            FieldType.Choices => FieldOption.Find(field.Options, value) is { } one
                ? $"('; ' || coalesce(t.{field.Column}, '') || ';') LIKE {Arg($"%; {one.Code};%")}"
                : "1 = 0",
            FieldType.Year or FieldType.Whole => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? $"t.{field.Column} = {Arg(number)}"
                : "1 = 0",
            _ => $"t.{field.Column} = {Arg(value)}",
        };

        // A person who did not consent to a field is not found by it either.
        return IsWhole || !field.Personal
            ? condition
            : $"({condition} AND {(scope == RecordScope.OwnProfile ? $"(t.id = {Arg(actor.ExpertId)} OR {Consented(field.Name)})" : Consented(field.Name))})";
    }

    private string Arg(object? value)
    {
        args.Add(value);
        return "@p" + (args.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
