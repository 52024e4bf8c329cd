using System.Globalization;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>What is looked through for duplicates: its table, its fields, and everything that points to it.</summary>
public sealed record MergeKind
{
    /// <summary>Enterprises, with figures, adoptions, certificates, projects, accounts, and what their representatives asked, confirmed and agreed to.</summary>
    public static MergeKind Enterprises { get; } =
        new()
        {
            Name = "enterprises",
            Table = "enterprises",
            Entity = ChangedEntity.Enterprise,
            TitleColumn = "name",
            BesideColumn = "commune_code",
            KeyColumn = "tax_code",
            CurrentRights = "status <> 3",
            Fields = SurveyKind.Kind.Fields.Where(f => f.Target.HasFlag(FieldTarget.Parent) && f.Type != FieldType.VsicEdition).ToList(),
            Pointers =
            [
                new("year_figures", "enterprise_id", ["year"], ["year"]),
                new("adoptions", "enterprise_id", ["label_key", "year"], ["label", "year"]),
                new("specialist_certificates", "enterprise_id", [], ["certificate_number"]),
                new("pilot_projects", "enterprise_id", [], ["code"]),
                new("asp_net_users", "enterprise_id", [], [], Rows: false),
                // What the kept record says of a consent stands, even that it was withdrawn; of what it never spoke, the other's word goes on.
                new("consents", "enterprise_id", ["scope"], []),
                new("year_confirmations", "enterprise_id", ["year"], ["year"]),
                new("training_demands", "enterprise_id", [], [], Rows: false),
                new("figure_remarks", "enterprise_id", [], [], Rows: false),
                new("reopen_requests", "enterprise_id", [], [], Rows: false),
                new("invitations", "enterprise_id", [], [], Rows: false),
                new("attachments", "enterprise_id", [], [], Rows: false),
            ],
        };

    /// <summary>Experts, with accounts.</summary>
    public static MergeKind Experts { get; } =
        new()
        {
            Name = "experts",
            Table = "experts",
            Entity = ChangedEntity.Expert,
            TitleColumn = "name",
            BesideColumn = "birth_year",
            KeyColumn = "email",
            CurrentRights = "NOT archived",
            // What somebody agreed to publish is never chosen from another record: consent stays what the kept one says.
            Fields = ExpertKind.Kind.Fields.Where(f => f.Name is not ("consent" or "email") && !f.Managed).ToList(),
            Pointers = [new("asp_net_users", "expert_id", [], [], Rows: false)],
        };

    /// <summary>Holders of certificates: compared, never merged, since a certificate is its number.</summary>
    public static MergeKind Specialists { get; } =
        new()
        {
            Name = "specialists",
            Table = "specialist_certificates",
            Entity = ChangedEntity.SpecialistCertificate,
            TitleColumn = "name",
            BesideColumn = "birth_year",
            KeyColumn = "certificate_number",
            CurrentRights = "NOT archived",
            Mergeable = false,
            Fields = SpecialistKind.Kind.Fields.Where(f => f.Name != "consent" && f.Type != FieldType.Enterprise && !f.Managed).ToList(),
        };

    /// <summary>All, in the order of the tabs.</summary>
    public static IReadOnlyList<MergeKind> All { get; } = [Enterprises, Experts, Specialists];

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

    /// <summary>The column of the natural key, which the kept record keeps.</summary>
    public required string KeyColumn { get; init; }

    /// <summary>The condition that a record is not archived.</summary>
    internal string CurrentRights { get; init; } = "";

    /// <summary>Whether two can be made one; else they are only shown as likely the same.</summary>
    public bool Mergeable { get; init; } = true;

    /// <summary>The fields that are chosen side by side.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    internal IReadOnlyList<Pointer> Pointers { get; init; } = [];

    /// <summary>A kind by name; null for none.</summary>
    public static MergeKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>The columns that go with a field: a VSIC code is worth nothing without its edition.</summary>
    public static IReadOnlyList<string> Columns(Field field) =>
        field.Type == FieldType.Vsic ? ["vsic_code", "vsic_edition", "division", "section"] : [field.Column];
}
