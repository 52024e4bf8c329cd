using System.Data.Common;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>What is looked through for duplicates: its table, its fields, and everything that points to it.</summary>
public sealed record MergeKind
{
    /// <summary>
    /// Enterprises, with figures, adoptions, certificates, projects, accounts, and what their representatives asked, confirmed and agreed to.
    /// </summary>
    public static MergeKind Enterprises { get; } =
        new()
        {
            Name = "enterprises",
            Table = "enterprises",
            Entity = ChangedEntity.Enterprise,
            TitleColumn = "name",
            BesideColumn = "commune_code",
            KeyColumn = "tax_code",
            StandingCondition = $"status <> {EnterpriseStatus.Archived:D}",
            Fields = EnterpriseFields.Survey.Fields.Where(f => f.Target.HasFlag(FieldTarget.Parent) && f.Type != FieldType.VsicEdition).ToList(),
            TelephoneColumn = "telephone",
        };

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
    public required string StandingCondition { get; init; }

    /// <summary>Whether two can be made one; else they are only shown as likely the same.</summary>
    public bool Mergeable { get; init; } = true;

    /// <summary>The fields that are chosen side by side.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>The column of the telephone that is compared; null for none.</summary>
    public string? TelephoneColumn { get; init; }

    /// <summary>Its place among the tabs.</summary>
    public int Position { get; init; }

    /// <summary>The kind whose records may be of the same person as one of this kind; null for none.</summary>
    public MergeKind? Across { get; init; }

    /// <summary>The name of pairs across the two kinds.</summary>
    public string AcrossName => $"{Across?.Name}-{Name}";

    /// <summary>
    /// Which records somebody has already said to be of one person: asked for pairs across the two kinds, or within this one. Null where nothing is
    /// ever said so.
    /// </summary>
    public Func<DbConnection, bool, CancellationToken, Task<Func<int, int, bool>>>? Joined { get; init; }

    /// <summary>The columns that go with a field: a VSIC code is worth nothing without its edition.</summary>
    public static IReadOnlyList<string> Columns(Field field) =>
        field.Type == FieldType.Vsic ? ["vsic_code", "vsic_edition", "division", "section"] : [field.Column];
}
