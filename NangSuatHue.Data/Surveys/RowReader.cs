using System.Globalization;
using System.Text;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Surveys;

/// <summary>How one record ended.</summary>
internal enum RowOutcome
{
    /// <summary>Goes on to the plan.</summary>
    Accepted,

    /// <summary>Has a mistake.</summary>
    Rejected,

    /// <summary>Repeats a row of the file.</summary>
    Duplicate,

    /// <summary>A totals or units row: no data.</summary>
    LeftOut,
}

/// <summary>A system, tool or technology named in a row.</summary>
internal readonly record struct NamedSystem(int? ItemId, string Label, string LabelKey);

/// <summary>
/// Reads one record into typed cells and names every problem of it, by the rules of domain §3. Holds the keys of the file so far,
/// so that a repeat is known. Pure but for the reference data it was given; one instance reads one file.
/// </summary>
internal sealed class RowReader
{
    private readonly SheetReader sheet;
    private readonly ImportSettings settings;
    private readonly ReferenceIndex reference;
    private readonly ColumnEvidence evidence;
    private readonly MappedColumn[] mapped;
    private readonly ImportField[] fields;
    private readonly int[] required;
    private readonly int headers;
    private readonly int[] positionOf;
    private readonly int maxYear;
    private readonly HashSet<string> blankTokens;
    private readonly HashSet<string> clearTokens;
    private readonly Dictionary<string, int> enterprises = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> keys = [];
    private string? lastCode;
    private readonly LastCell[] last;
    private readonly Dictionary<string, string?> communeCache = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegalForm?> formCache = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedSystem[]> systemsCache = new(StringComparer.Ordinal);
    private bool failed;

    public RowReader(ImportKind kind, SheetReader sheet, IReadOnlyList<MappedColumn> columns, ImportSettings settings, ReferenceIndex reference, ColumnEvidence evidence, int thisYear)
    {
        this.sheet = sheet;
        this.settings = settings;
        this.reference = reference;
        this.evidence = evidence;
        mapped = columns.Where(c => c.Field >= 0).ToArray();
        fields = kind.Fields.ToArray();
        required = fields.Select((f, i) => (f, i)).Where(f => f.f.Required).Select(f => f.i).ToArray();
        headers = sheet.Layout.Headers.Count;
        positionOf = Enumerable.Repeat(-1, kind.Fields.Count).ToArray();
        foreach (var column in mapped)
        {
            positionOf[column.Field] = column.Position;
        }

        maxYear = thisYear + 1;
        blankTokens = [.. settings.BlankTokens.Select(t => t.Trim().ToLowerInvariant())];
        clearTokens = [.. settings.ClearTokens.Select(t => WellFormed.Composed(t.Trim()).ToLowerInvariant())];
        Cells = new Cell[kind.Fields.Count];
        last = Enumerable.Range(0, kind.Fields.Count).Select(_ => new LastCell()).ToArray();
    }

    /// <summary>The cells of the record by field.</summary>
    public Cell[] Cells { get; }

    /// <summary>Problems found so far, in order of rows.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>The edition, division and section of the record's code.</summary>
    public (VsicEdition Edition, string? Division, string? Section, SmeSector Sector) Vsic { get; private set; }

    /// <summary>The size decision by this record alone.</summary>
    public SizeDecision Size { get; private set; }

    /// <summary>Systems named in the record.</summary>
    public NamedSystem[] Systems { get; private set; } = [];

    /// <summary>Number of the record's enterprise, in order of appearance.</summary>
    public int Enterprise { get; private set; }

    /// <summary>The row that a duplicate repeats.</summary>
    public int RepeatedRow { get; private set; }

    /// <summary>Whether a totals or units record stands here.</summary>
    public static bool IsLeftOut(SheetReader sheet, int keyPosition)
    {
        if (sheet.Row == 2 && sheet.Layout.UnitRow is not null)
        {
            return true;
        }

        if (keyPosition >= 0 && sheet.Cell(keyPosition).ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        for (var i = 0; i < sheet.CellCount; i++)
        {
            if (sheet.Cell(i).Length > 0 && CellText.Clean(sheet.Text(i), keepLines: false) is { Length: > 0 } first)
            {
                return ColumnMap.IsTotals(first, "");
            }
        }

        return false;
    }

    /// <summary>The digits of a VSIC code as written, with a section letter in front taken off.</summary>
    public static string VsicDigits(string text)
    {
        var clean = CellText.Clean(text, keepLines: false).Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return clean.Length > 1 && char.IsAsciiLetter(clean[0]) && char.IsAsciiDigit(clean[1]) ? clean[1..] : clean;
    }

    /// <summary>The letter of a section as written: <c>M</c>, <c>M.</c>, <c>Ngành M</c>; empty where there is none.</summary>
    public static string SectionLetter(string text)
    {
        var words = SearchKey.Of(text).Split(' ');
        return words.FirstOrDefault(w => w.Length == 1 && char.IsAsciiLetter(w[0]))?.ToUpperInvariant() ?? "";
    }

    /// <summary>Reads the sheet's current record.</summary>
    public RowOutcome Read()
    {
        var key = positionOf[SurveyKind.TaxCodeField];
        if (IsLeftOut(sheet, key))
        {
            return RowOutcome.LeftOut;
        }

        failed = false;
        Array.Clear(Cells);
        Systems = [];
        Vsic = default;
        CheckWidth();
        foreach (var column in mapped)
        {
            Cells[column.Field] = ReadCell(column);
        }

        CheckRequired();
        CheckTaxCode();
        DeriveVsic();
        if (failed)
        {
            return RowOutcome.Rejected;
        }

        var form = Cells[SurveyKind.LegalFormField].HasValue ? (LegalForm)Cells[SurveyKind.LegalFormField].WholeValue : LegalForm.Unknown;
        Size = reference.SizeRules.Decide(Enterprises.Enterprise.IsEnterprise(form), Vsic.Sector, Year, Real("insuredEmployees") ?? Real("employees"), Whole("netRevenue"), Whole("totalCapital"));
        return IsRepeat() ? RowOutcome.Duplicate : RowOutcome.Accepted;
    }

    /// <summary>The record's tax code.</summary>
    public string TaxCode => Cells[SurveyKind.TaxCodeField].TextValue!;

    /// <summary>The record's year.</summary>
    public int Year => (int)Cells[SurveyKind.YearField].WholeValue;

    /// <summary>Notes a problem of the current record.</summary>
    public void Note(int field, string value, string code, Severity severity, string? repair, params string[] args)
    {
        failed |= severity == Severity.Error;
        var position = field >= 0 ? positionOf[field] : -1;
        Problems.Add(new RowProblem
        {
            Row = sheet.Row,
            Column = position >= 0 ? sheet.Layout.Headers[position] : field >= 0 ? fields[field].LabelVi : "",
            Value = value.Length > 200 ? value[..200] : value,
            Code = code,
            Severity = severity,
            Repair = repair,
            Args = args,
        });
    }

    private static readonly int EmployeesIndex = SurveyKind.Kind.IndexOf("employees");
    private static readonly int InsuredIndex = SurveyKind.Kind.IndexOf("insuredEmployees");
    private static readonly int RevenueIndex = SurveyKind.Kind.IndexOf("netRevenue");
    private static readonly int CapitalIndex = SurveyKind.Kind.IndexOf("totalCapital");

    private double? Real(string field) => Cells[field == "employees" ? EmployeesIndex : InsuredIndex] is { HasValue: true } c ? c.RealValue : null;

    private long? Whole(string field) => Cells[field == "netRevenue" ? RevenueIndex : CapitalIndex] is { HasValue: true } c ? c.WholeValue : null;

    private void CheckWidth()
    {
        var cells = sheet.CellCount;
        if (sheet.OpenQuote)
        {
            Note(-1, "", "quote", Severity.Error, null);
        }
        else if (cells < headers)
        {
            Note(-1, "", "cells_few", Severity.Error, null, I(cells), I(headers));
        }
        else
        {
            for (var i = headers; i < cells; i++)
            {
                if (CellText.Clean(sheet.Text(i), keepLines: false).Length > 0)
                {
                    Note(-1, sheet.Text(i), "cells_many", Severity.Error, null, I(cells), I(headers));
                    return;
                }
            }
        }
    }

    private Cell ReadCell(MappedColumn column)
    {
        var field = fields[column.Field];
        if (settings.Repairs.Count > 0 && settings.Repairs.TryGetValue(sheet.Row, out var repairs) && repairs.TryGetValue(column.Header, out var repaired))
        {
            return ReadText(column, field, repaired);
        }

        var bytes = sheet.Cell(column.Position);
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
            if (TryNumber(column, field, text, out var cell))
            {
                return cell;
            }
        }

        // The rows of one enterprise mostly follow each other: a cell with the bytes of the row above is not read again.
        var above = last[column.Field];
        if (above.IsSame(bytes))
        {
            Systems = field.Type == FieldType.Systems ? above.Systems : Systems;
            return above.Cell;
        }

        var problems = Problems.Count;
        var read = ReadText(column, field, sheet.Text(column.Position));
        if (Problems.Count == problems)
        {
            above.Keep(bytes, read, Systems);
        }

        return read;
    }

    private bool TryNumber(MappedColumn column, ImportField field, ReadOnlySpan<char> text, out Cell cell)
    {
        cell = default;
        var sign = evidence.Signs[column.Position];
        if (field.Type == FieldType.Money)
        {
            if (!VnNumber.TryReadScaled(text, sign, column.Power, out var money) || money < field.Min)
            {
                return false;
            }

            cell = Cell.Of(money);
            return true;
        }

        if (!VnNumber.TryReadDouble(text, sign, out var number) || number < field.Min)
        {
            return false;
        }

        cell = Cell.Of(number);
        return true;
    }

    private Cell ReadText(MappedColumn column, ImportField field, string raw)
    {
        var text = CellText.Clean(raw, field.Type == FieldType.LongText);
        if (text.Length == 0 || (blankTokens.Count > 0 && blankTokens.Contains(text.ToLowerInvariant())))
        {
            return default;
        }

        if (text.Length < 24 && clearTokens.Count > 0 && clearTokens.Contains(text.ToLowerInvariant()))
        {
            if (!field.Required)
            {
                return Cell.Clear;
            }

            return default;
        }

        return field.Type switch
        {
            FieldType.Text or FieldType.LongText => ReadFreeText(column, field, text),
            FieldType.TaxCode => ReadTaxCode(column, text),
            FieldType.Year => ReadYear(column, text),
            FieldType.Money or FieldType.Quantity => ReadNumber(column, field, text),
            FieldType.Whole => ReadWhole(column, field, text),
            FieldType.Date => VnDate.TryParse(text, out var day) ? Cell.Of(day) : Fail(column, text, "date"),
            FieldType.Commune => ReadCommune(column, text),
            FieldType.Vsic => ReadVsic(column, text),
            FieldType.VsicEdition => text.Contains("2025", StringComparison.Ordinal) ? Cell.Of(2025L) : text.Contains("2018", StringComparison.Ordinal) ? Cell.Of(2018L) : Fail(column, text, "vsic_edition"),
            FieldType.VsicSection => Cell.Of(SectionLetter(text)),
            FieldType.LegalForm => ReadLegalForm(column, text),
            FieldType.Systems => ReadSystems(column, text),
            _ => throw new InvalidOperationException(field.Type.ToString()),
        };
    }

    private Cell ReadFreeText(MappedColumn column, ImportField field, string text)
    {
        if (field.Name == "email" && (text.IndexOf('@', StringComparison.Ordinal) is < 1 || text.Contains(' ', StringComparison.Ordinal)))
        {
            Note(column.Field, text, "email", Severity.Warning, null);
        }

        return Cell.Of(text.Length > 2000 ? text[..2000] : text);
    }

    private Cell ReadTaxCode(MappedColumn column, string text)
    {
        switch (Data.Text.TaxCode.Read(text, out var code, out var repair))
        {
            case TaxCodeFault.None or TaxCodeFault.PersonalNumber:
                return Cell.Of(code.Value);
            case TaxCodeFault.CheckDigit when settings.TaxCodeCheckWarns:
                Note(column.Field, text, "tax_code_check", Severity.Warning, null);
                return Cell.Of(code.Value);
            case TaxCodeFault.CheckDigit:
                return Fail(column, text, "tax_code_check");
            case TaxCodeFault.LeadingZeroLost when settings.AcceptRepairs:
                return Cell.Of(repair);
            case TaxCodeFault.LeadingZeroLost:
                Note(column.Field, text, "tax_code_short", Severity.Error, repair, repair!);
                return default;
            case TaxCodeFault.Scientific:
                return Fail(column, text, "tax_code_scientific");
            case TaxCodeFault.Characters:
                return Fail(column, text, "tax_code_characters");
            case TaxCodeFault.ZeroSerial:
                return Fail(column, text, "tax_code_zero");
            case TaxCodeFault.Suffix:
                return Fail(column, text, "tax_code_suffix");
            case TaxCodeFault.Empty:
                return default;
            default:
                return Fail(column, text, "tax_code_length");
        }
    }

    private Cell ReadYear(MappedColumn column, string text)
    {
        var digits = text.EndsWith(".0", StringComparison.Ordinal) || text.EndsWith(",0", StringComparison.Ordinal) ? text[..^2] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1990 && year <= maxYear
            ? Cell.Of((long)year)
            : Fail(column, text, "year", I(maxYear));
    }

    private Cell ReadNumber(MappedColumn column, ImportField field, string text)
    {
        if (TryNumber(column, field, text, out var cell))
        {
            return cell;
        }

        var look = VnNumber.Look(text);
        if (look == NumberEvidence.NotANumber)
        {
            return Fail(column, text, "number");
        }

        var sign = evidence.Signs[column.Position];
        return VnNumber.TryReadDouble(text, sign, out var value) && value < field.Min ? Fail(column, text, "negative") : Fail(column, text, "number_large");
    }

    private Cell ReadWhole(MappedColumn column, ImportField field, string text)
    {
        if (!VnNumber.TryReadDouble(text, DecimalSign.Comma, out var value))
        {
            return Fail(column, text, "number");
        }

        return value != Math.Floor(value) ? Fail(column, text, "whole")
            : value < field.Min || value > field.Max ? Fail(column, text, "range", I(field.Min ?? 0), I(field.Max ?? 0))
            : Cell.Of((long)value);
    }

    private Cell ReadCommune(MappedColumn column, string text)
    {
        if (!communeCache.TryGetValue(text, out var code))
        {
            communeCache[text] = code = reference.FindCommune(text);
        }

        if (code is not null)
        {
            return Cell.Of(code);
        }

        var (candidates, sure) = reference.CommuneCandidates(text);
        if (candidates.Count == 0)
        {
            return Fail(column, text, "commune_unknown");
        }

        Note(column.Field, text, "commune", Severity.Error, sure ? candidates[0] : null, string.Join(", ", candidates));
        return default;
    }

    private Cell ReadVsic(MappedColumn column, string text)
    {
        var digits = VsicDigits(text);
        return digits.Length is >= 2 and <= 5 && digits.All(char.IsAsciiDigit) ? Cell.Of(digits == text ? text : digits) : Fail(column, text, "vsic", "2018, 2025");
    }

    private Cell ReadLegalForm(MappedColumn column, string text)
    {
        if (!formCache.TryGetValue(text, out var form))
        {
            formCache[text] = form = LegalForms.Find(text);
        }

        if (form is { } known)
        {
            return Cell.Of((long)known);
        }

        Note(column.Field, text, "legal_form_unknown", Severity.Warning, null);
        return default;
    }

    private Cell ReadSystems(MappedColumn column, string text)
    {
        if (!systemsCache.TryGetValue(text, out var systems))
        {
            systems = SystemNames.Split(text, reference);
            if (systemsCache.Count < 20_000)
            {
                systemsCache[text] = systems;
            }
        }

        Systems = systems;
        foreach (var system in systems)
        {
            if (system.ItemId is null)
            {
                Note(column.Field, system.Label, "system_unknown", Severity.Warning, null);
            }
        }

        return Cell.Of(text);
    }

    private void CheckRequired()
    {
        foreach (var i in required)
        {
            if (Cells[i].HasValue)
            {
                continue;
            }

            if (i == SurveyKind.YearField && positionOf[i] < 0 && settings.Year is { } year)
            {
                Cells[i] = Cell.Of((long)year);
            }
            else if (!AlreadyNamed(i))
            {
                Note(i, "", "required", Severity.Error, null, fields[i].LabelVi, fields[i].LabelEn);
            }
        }
    }

    /// <summary>Whether this record's cell of the field was named wrong already, so that it is not called missing too.</summary>
    private bool AlreadyNamed(int field)
    {
        var header = positionOf[field] >= 0 ? sheet.Layout.Headers[positionOf[field]] : fields[field].LabelVi;
        for (var i = Problems.Count - 1; i >= 0 && Problems[i].Row == sheet.Row; i--)
        {
            if (Problems[i].Column == header && Problems[i].Severity == Severity.Error)
            {
                return true;
            }
        }

        // A record cut short lacks its last cells: that was said once.
        return positionOf[field] >= sheet.CellCount;
    }

    private void CheckTaxCode()
    {
        var code = Cells[SurveyKind.TaxCodeField];
        if (code.HasValue && code.TextValue!.Length == 12
            && !(Cells[SurveyKind.LegalFormField] is { HasValue: true } form && (LegalForm)form.WholeValue == LegalForm.HouseholdBusiness))
        {
            Note(SurveyKind.TaxCodeField, code.TextValue, "tax_code_personal", Severity.Error, null);
        }
    }

    private void DeriveVsic()
    {
        var code = Cells[SurveyKind.VsicField];
        if (!code.HasValue)
        {
            Cells[SurveyKind.EditionField] = default;
            return;
        }

        var digits = code.TextValue!;
        var stated = Cells[SurveyKind.EditionField];
        var section = Cells[SurveyKind.SectionField].TextValue;
        var edition = stated.HasValue ? (VsicEdition)stated.WholeValue : reference.EvidenceOf(digits, section);
        edition = edition != VsicEdition.Unknown ? edition
            : evidence.FileEdition != VsicEdition.Unknown ? evidence.FileEdition
            : Cells[SurveyKind.YearField] is { HasValue: true } year && year.WholeValue > 2025 ? VsicEdition.V2025 : VsicEdition.V2018;
        var found = reference.FindVsic(edition, digits);
        if (found is null)
        {
            Note(SurveyKind.VsicField, digits, "vsic", Severity.Error, null, I((int)edition));
            return;
        }

        if (!string.IsNullOrEmpty(section) && section != found.Value.Section)
        {
            Note(SurveyKind.SectionField, section, "section_mismatch", Severity.Warning, null, I((int)edition));
        }

        Cells[SurveyKind.EditionField] = Cell.Of((long)edition);
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
        if (keys.TryAdd(key, sheet.Row))
        {
            return false;
        }

        RepeatedRow = keys[key];
        return true;
    }

    private Cell Fail(MappedColumn column, string value, string code, params string[] args)
    {
        Note(column.Field, value, code, Severity.Error, null, args);
        return default;
    }

    private static string I(long number) => number.ToString(CultureInfo.InvariantCulture);

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
