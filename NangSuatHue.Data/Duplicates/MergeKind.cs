using NangSuatHue.Data.Audit;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Duplicates;

/// <summary>A table whose rows point to a merged record: its column, and the columns that may stand once only beside it.</summary>
internal sealed record Pointer(string Table, string Column, IReadOnlyList<string> Unique, bool Rows = true);

/// <summary>What can be merged: its table, its fields, and everything that points to it.</summary>
public sealed record MergeKind
{
    /// <summary>Enterprises, with figures, adoptions, certificates, projects and accounts.</summary>
    public static MergeKind Enterprises { get; } = new()
    {
        Name = "enterprises", Table = "enterprises", Entity = ChangedEntity.Enterprise, TitleColumn = "name", BesideColumn = "commune_code",
        Fields = SurveyKind.Kind.Fields.Where(f => f.Target.HasFlag(FieldTarget.Parent) && f.Type != FieldType.VsicEdition).ToList(),
        Pointers =
        [
            new("year_figures", "enterprise_id", ["year"]), new("adoptions", "enterprise_id", ["label_key", "year"]), new("specialist_certificates", "enterprise_id", []), new("pilot_projects", "enterprise_id", []), new("asp_net_users", "enterprise_id", [], Rows: false),
        ],
    };

    /// <summary>Experts, with accounts.</summary>
    public static MergeKind Experts { get; } = new()
    {
        Name = "experts", Table = "experts", Entity = ChangedEntity.Expert, TitleColumn = "name", BesideColumn = "birth_year",
        // What somebody agreed to publish is never chosen from another record: consent stays what the kept one says.
        Fields = RecordKinds.Experts.Fields.Where(f => f.Name is not ("consent" or "email") && !f.Managed).ToList(), Pointers = [new("asp_net_users", "expert_id", [], Rows: false)],
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<MergeKind> All { get; } = [Enterprises, Experts];

    /// <summary>The name in addresses.</summary>
    public required string Name { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>How history names it.</summary>
    public required ChangedEntity Entity { get; init; }

    /// <summary>The column of the title.</summary>
    public required string TitleColumn { get; init; }

    /// <summary>The column that a name is compared together with.</summary>
    public required string BesideColumn { get; init; }

    /// <summary>The fields that are chosen side by side.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    internal IReadOnlyList<Pointer> Pointers { get; init; } = [];

    /// <summary>A kind by name; null for none.</summary>
    public static MergeKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>The columns that go with a field: a VSIC code is worth nothing without its edition.</summary>
    public static IReadOnlyList<string> Columns(ImportField field) => field.Type == FieldType.Vsic ? ["vsic_code", "vsic_edition", "division", "section"] : [field.Column];
}
