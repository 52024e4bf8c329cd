using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>
/// The facts of an enterprise by their fields: those that a row of the survey carries, and the status. Form, interface for programs, history, record and
/// export go through them, so that a new field is a property and an entry of <see cref="EnterpriseFields"/>.
/// </summary>
public static class EnterpriseFacts
{
    private static readonly ColumnAccess<Enterprise> Access = new();

    /// <summary>Whether the enterprise works. Archiving is a step of its own.</summary>
    public static Field Status { get; } =
        new()
        {
            Name = "status",
            Column = "status",
            Type = FieldType.Choice,
            Target = FieldTarget.Parent,
            LabelVi = "Tình trạng",
            LabelEn = "Status",
            Required = true,
            Options = FieldOption.Of<EnterpriseStatus>(
                (EnterpriseStatus.Active, "Đang hoạt động", "Active", []),
                (EnterpriseStatus.Suspended, "Tạm ngừng", "Suspended", []),
                (EnterpriseStatus.Dissolved, "Đã giải thể", "Dissolved", [])
            ),
        };

    /// <summary>The natural key, given once.</summary>
    public static Field TaxCode { get; } = EnterpriseFields.Survey.Fields[EnterpriseFields.TaxCodeField];

    /// <summary>The facts that may change, in the order of form and export.</summary>
    public static IReadOnlyList<Field> Changeable { get; } =
    [.. EnterpriseFields.Survey.Fields.Where(f => f.Target.HasFlag(FieldTarget.Parent)), Status];

    /// <summary>The tax code, then the facts that may change.</summary>
    public static IReadOnlyList<Field> All { get; } = [TaxCode, .. Changeable];

    /// <summary>A fact as it is stored; null where the record has none, also where the column holds the zero of an unknown form or edition.</summary>
    public static object? Get(Enterprise enterprise, Field field) =>
        Access.Get(enterprise, field.Column) is var value && value is 0L && field.Type is FieldType.LegalForm or FieldType.VsicEdition ? null : value;

    /// <summary>The stored values of the changeable facts by column, as history keeps them.</summary>
    internal static Dictionary<string, object?> Snapshot(Enterprise enterprise) =>
        Changeable.ToDictionary(f => f.Column, f => Access.Get(enterprise, f.Column), StringComparer.Ordinal);

    /// <summary>
    /// Reads what a form or a program sends: values by column for the fields that it names, and the broken rules. What the record holds already stands
    /// beside it, so that a code is checked in the edition that will hold.
    /// </summary>
    internal static (Dictionary<string, object?> Values, List<Issue> Issues) Read(
        RecordInput input,
        Enterprise? stored,
        Lookups lookups,
        int thisYear
    )
    {
        var fields = stored is null ? All : Changeable;
        var given = input.Values.Where(v => string.Equals(v.Key, TaxCode.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (stored is not null && given.Count > 0 && given.TrueForAll(v => SameCode(v.Value, stored.TaxCode)))
        {
            // A program sends back what it read.
            input = input with
            {
                Values = input.Values.Except(given).ToDictionary(),
            };
        }

        var (cells, issues) = FieldTexts.Read(fields, input, lookups, thisYear);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            var sent = input.Values.Keys.Any(k => string.Equals(k, fields[i].Name, StringComparison.OrdinalIgnoreCase));
            if (sent)
            {
                values[fields[i].Column] = cells[i].Boxed;
            }

            var status = fields[i] == Status && !sent;
            if (fields[i].Required && (sent || stored is null) && !status && !cells[i].HasValue && issues.TrueForAll(x => x.Field != fields[i].Name))
            {
                issues.Add(new Issue(fields[i].Name, "required"));
            }
        }

        CheckTaxCode(values, issues);
        CheckVsic(values, stored, lookups.Get<ReferenceLookup>().Index, issues);
        return (values, issues);
    }

    /// <summary>Writes the values, and what follows from them, into a record.</summary>
    internal static void Apply(Enterprise enterprise, IReadOnlyDictionary<string, object?> values, ReferenceIndex reference)
    {
        foreach (var field in Changeable.Where(f => values.ContainsKey(f.Column)))
        {
            if (field != Status || enterprise.Status != EnterpriseStatus.Archived)
            {
                Access.Set(enterprise, field.Column, values[field.Column]);
            }
        }

        var vsic = enterprise.VsicCode is null ? null : reference.FindVsic(enterprise.VsicEdition, enterprise.VsicCode);
        enterprise.VsicEdition = enterprise.VsicCode is null ? VsicEdition.Unknown : enterprise.VsicEdition;
        (enterprise.Division, enterprise.Section) = (vsic?.Division, vsic?.Section);
        enterprise.RefreshKeys();
    }

    private static bool SameCode(string? text, string stored)
    {
        Foundation.Text.TaxCode.Read(text ?? "", out var code, out _);
        return code.Value == stored || text == Foundation.Text.TaxCode.Masked(stored);
    }

    /// <summary>Twelve digits are a person's number: a household business alone has one.</summary>
    private static void CheckTaxCode(Dictionary<string, object?> values, List<Issue> issues)
    {
        if (
            values.GetValueOrDefault(TaxCode.Column) is string { Length: 12 }
            && values.GetValueOrDefault("legal_form") is not (long)LegalForm.HouseholdBusiness
        )
        {
            issues.Add(new Issue(TaxCode.Name, "tax_code_personal"));
        }
    }

    /// <summary>The edition is the one stated, else the one that the code itself or the record tells, else 2018; the code must stand in it.</summary>
    private static void CheckVsic(Dictionary<string, object?> values, Enterprise? stored, ReferenceIndex reference, List<Issue> issues)
    {
        var code = values.TryGetValue("vsic_code", out var sent) ? sent as string : stored?.VsicCode;
        if (code is null || !(values.ContainsKey("vsic_code") || values.ContainsKey("vsic_edition")))
        {
            return;
        }

        var edition = values.GetValueOrDefault("vsic_edition") is long stated ? (VsicEdition)stated : reference.EvidenceOf(code, null);
        edition =
            edition != VsicEdition.Unknown ? edition
            : stored is { VsicEdition: not VsicEdition.Unknown } ? stored.VsicEdition
            : VsicEdition.V2018;
        if (reference.FindVsic(edition, code) is null)
        {
            issues.Add(new Issue("vsicCode", "vsic", FormattableString.Invariant($"{(int)edition}")));
        }

        values["vsic_edition"] = (long)edition;
    }
}
