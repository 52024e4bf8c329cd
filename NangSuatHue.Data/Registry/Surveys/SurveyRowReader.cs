using System.Text;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>
/// Reads one record into typed cells and names every problem of it, by the rules of domain §3. Holds the keys of the file so far,
/// so that a repeat is known. Pure but for the reference data it was given; one instance reads one file.
/// </summary>
internal sealed class SurveyRowReader : SheetRowReader
{
    private readonly Dictionary<string, int> enterprises = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> keys = [];
    private readonly ReferenceLookup lookup;
    private readonly VsicEvidence vsic;
    private string? lastCode;
    private readonly LastCell[] last;

    public SurveyRowReader(
        ImportKind kind,
        SheetReader sheet,
        IReadOnlyList<MappedColumn> columns,
        ImportSettings settings,
        Lookups lookups,
        ColumnEvidence evidence,
        VsicEvidence vsic,
        int thisYear
    )
        : base(kind, sheet, columns, settings, lookups, evidence, thisYear)
    {
        (lookup, this.vsic) = (lookups.Get<ReferenceLookup>(), vsic);
        last = Enumerable.Range(0, sheet.Layout.Headers.Count).Select(_ => new LastCell()).ToArray();
    }

    /// <summary>Systems named in the record.</summary>
    public NamedSystem[] Systems { get; private set; } = [];

    /// <summary>The edition, division and section of the record's code.</summary>
    public (VsicEdition Edition, string? Division, string? Section, SmeSector Sector) Vsic { get; private set; }

    /// <summary>The size decision by this record alone.</summary>
    public SizeDecision Size { get; private set; }

    /// <summary>Number of the record's enterprise, in order of appearance.</summary>
    public int Enterprise { get; private set; }

    /// <summary>The row that a duplicate repeats.</summary>
    public int RepeatedRow { get; private set; }

    /// <summary>Reads the sheet's current record.</summary>
    public RowOutcome Read()
    {
        if (IsLeftOut())
        {
            return RowOutcome.LeftOut;
        }

        Begin();
        Systems = [];
        Vsic = default;
        CheckWidth();
        SupplyYear();
        foreach (var column in Mapped)
        {
            if (IsRead(column) && IsOfYear(column))
            {
                Cells[column.Field] = ReadCell(column);
            }
        }

        CheckYears();
        CheckRequired();
        CheckTaxCode();
        DeriveVsic();
        if (Failed)
        {
            return RowOutcome.Rejected;
        }

        var form = Cells[EnterpriseFields.LegalFormField].HasValue ? (LegalForm)Cells[EnterpriseFields.LegalFormField].WholeValue : LegalForm.Unknown;
        Size = lookup.Index.SizeRules.Decide(
            LegalFormNames.IsEnterprise(form),
            Vsic.Sector,
            Year,
            Real("insuredEmployees") ?? Real("employees"),
            Whole("netRevenue"),
            Whole("totalCapital")
        );
        return IsRepeat() ? RowOutcome.Duplicate : RowOutcome.Accepted;
    }

    /// <summary>The record's tax code.</summary>
    public string TaxCode => Cells[EnterpriseFields.TaxCodeField].TextValue!;

    /// <summary>The record's year.</summary>
    public int Year => (int)Cells[EnterpriseFields.YearField].WholeValue;

    private static readonly int EmployeesIndex = EnterpriseFields.Survey.IndexOf("employees");
    private static readonly int InsuredIndex = EnterpriseFields.Survey.IndexOf("insuredEmployees");
    private static readonly int RevenueIndex = EnterpriseFields.Survey.IndexOf("netRevenue");
    private static readonly int CapitalIndex = EnterpriseFields.Survey.IndexOf("totalCapital");

    private double? Real(string field) => Cells[field == "employees" ? EmployeesIndex : InsuredIndex] is { HasValue: true } c ? c.RealValue : null;

    private long? Whole(string field) => Cells[field == "netRevenue" ? RevenueIndex : CapitalIndex] is { HasValue: true } c ? c.WholeValue : null;

    private Cell ReadCell(MappedColumn column)
    {
        var field = Fields[column.Field];
        if (
            Settings.Repairs.Count > 0
            && Settings.Repairs.TryGetValue(Sheet.Row, out var repairs)
            && repairs.TryGetValue(column.Header, out var repaired)
        )
        {
            return Named(field, ReadText(column, field, repaired));
        }

        var bytes = Sheet.Cell(column.Position);
        if (bytes.Length == 0)
        {
            return default;
        }

        if (field.Type is FieldType.Money or FieldType.Quantity && bytes.Length <= 40)
        {
            if (VnNumber.TryReadPlain(bytes, field.Type == FieldType.Money ? column.Power : 6, out var plain))
            {
                return field.Type == FieldType.Money ? Cell.Of(plain) : Cell.Of(plain / 1_000_000d);
            }

            Span<char> buffer = stackalloc char[40];
            var text = buffer[..Encoding.UTF8.GetChars(bytes, buffer)];
            if (Parser.TryNumber(field, text, Evidence.Signs[column.Position], column.Power, out var cell))
            {
                return cell;
            }
        }

        // The rows of one enterprise mostly follow each other: a cell with the bytes of the row above is not read again.
        var above = last[column.Position];
        if (above.IsSame(bytes))
        {
            Systems = field.Type == FieldType.Systems ? above.Systems : Systems;
            return above.Cell;
        }

        var problems = Problems.Count;
        var read = Named(field, ReadText(column, field, Sheet.Text(column.Position)));
        if (Problems.Count == problems)
        {
            above.Keep(bytes, read, Systems);
        }

        return read;
    }

    private Cell Named(Field field, Cell cell)
    {
        Systems = field.Type == FieldType.Systems && cell.HasValue ? lookup.Systems : Systems;
        return cell;
    }

    private void CheckTaxCode()
    {
        var code = Cells[EnterpriseFields.TaxCodeField];
        if (
            code.HasValue
            && code.TextValue!.Length == 12
            && !(Cells[EnterpriseFields.LegalFormField] is { HasValue: true } form && (LegalForm)form.WholeValue == LegalForm.HouseholdBusiness)
        )
        {
            Note(EnterpriseFields.TaxCodeField, code.TextValue, "tax_code_personal", ProblemSeverity.Error, null);
        }
    }

    private void DeriveVsic()
    {
        var code = Cells[EnterpriseFields.VsicField];
        if (!code.HasValue)
        {
            Cells[EnterpriseFields.EditionField] = default;
            return;
        }

        var digits = code.TextValue!;
        var stated = Cells[EnterpriseFields.EditionField];
        var section = Cells[EnterpriseFields.SectionField].TextValue;
        var edition = stated.HasValue ? (VsicEdition)stated.WholeValue : lookup.Index.EvidenceOf(digits, section);
        edition =
            edition != VsicEdition.Unknown ? edition
            : vsic.FileEdition != VsicEdition.Unknown ? vsic.FileEdition
            : Cells[EnterpriseFields.YearField] is { HasValue: true } year && year.WholeValue > 2025 ? VsicEdition.V2025
            : VsicEdition.V2018;
        var found = lookup.Index.FindVsic(edition, digits);
        if (found is null)
        {
            Note(EnterpriseFields.VsicField, digits, "vsic", ProblemSeverity.Error, null, I((int)edition));
            return;
        }

        if (!string.IsNullOrEmpty(section) && section != found.Value.Section)
        {
            Note(EnterpriseFields.SectionField, section, "section_mismatch", ProblemSeverity.Warning, null, I((int)edition));
        }

        Cells[EnterpriseFields.EditionField] = Cell.Of((long)edition);
        Vsic = (edition, found.Value.Division, found.Value.Section, found.Value.Sector);
    }

    private bool IsRepeat()
    {
        var code = TaxCode;
        if (!ReferenceEquals(code, lastCode))
        {
            if (!enterprises.TryGetValue(code, out var ent))
            {
                enterprises[code] = ent = enterprises.Count;
            }

            (lastCode, Enterprise) = (code, ent);
        }

        var key = ((long)Enterprise << 16) | (long)Year;
        if (keys.TryAdd(key, Sheet.Row))
        {
            return false;
        }

        RepeatedRow = keys[key];
        return true;
    }

    /// <summary>A file without a year column may have its year said once.</summary>
    protected override bool Supply(int field)
    {
        if (field != EnterpriseFields.YearField || PositionOf[field] >= 0 || SaidYear is not { } year)
        {
            return false;
        }

        Cells[field] = Cell.Of((long)year);
        return true;
    }

    /// <summary>The year comes first: columns of other years are not read.</summary>
    private void SupplyYear()
    {
        if (PositionOf[EnterpriseFields.YearField] < 0)
        {
            Supply(EnterpriseFields.YearField);
        }
    }

    /// <summary>The last cell of a column that read well.</summary>
    private sealed class LastCell
    {
        private byte[] bytes = new byte[64];
        private int length = -1;

        public Cell Cell { get; private set; }

        public NamedSystem[] Systems { get; private set; } = [];

        public bool IsSame(ReadOnlySpan<byte> other) => other.Length == length && other.SequenceEqual(bytes.AsSpan(0, length));

        public void Keep(ReadOnlySpan<byte> other, Cell cell, NamedSystem[] systems)
        {
            if (other.Length > bytes.Length)
            {
                bytes = new byte[other.Length * 2];
            }

            other.CopyTo(bytes);
            (length, Cell, Systems) = (other.Length, cell, systems);
        }
    }
}
