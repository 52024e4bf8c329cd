using System.Text;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Data.Registry.Surveys;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// What the cells of a file show as they pass: the decimal sign of each number column, evidence of the VSIC edition, samples. A decision may be asked
/// for at any time; it stands when the last record has been looked at.
/// </summary>
internal sealed class ColumnEvidence
{
    private readonly IReadOnlyList<MappedColumn> columns;
    private readonly ImportSettings settings;
    private readonly ReferenceIndex reference;
    private readonly int[] numbers;
    private readonly int vsic,
        section;
    private readonly bool[] comma,
        point,
        ambiguous;
    private readonly Dictionary<(string, string), VsicEdition> editions = [];
    private readonly byte[] lastCode = new byte[16],
        lastLetter = new byte[128];
    private int lastLength,
        lastLetterLength;
    private bool saw2018,
        saw2025;

    public ColumnEvidence(ImportKind kind, IReadOnlyList<MappedColumn> columns, ImportSettings settings, ReferenceIndex reference)
    {
        (this.columns, this.settings, this.reference) = (columns, settings, reference);
        numbers = columns
            .Where(c => c.Field >= 0 && kind.Fields[c.Field].Type is FieldType.Money or FieldType.Quantity)
            .Select(c => c.Position)
            .ToArray();
        vsic = columns.FirstOrDefault(c => c.Field >= 0 && kind.Fields[c.Field].Type == FieldType.Vsic)?.Position ?? -1;
        section = columns.FirstOrDefault(c => c.Field >= 0 && kind.Fields[c.Field].Type == FieldType.VsicSection)?.Position ?? -1;
        comma = new bool[columns.Count];
        point = new bool[columns.Count];
        ambiguous = new bool[columns.Count];
        Signs = new DecimalSign[columns.Count];
        SignSources = new string?[columns.Count];
        Examples = new string?[columns.Count];
        Samples = Enumerable.Range(0, columns.Count).Select(_ => new List<string>()).ToArray();
    }

    /// <summary>Data records, totals and units left out.</summary>
    public int Rows { get; private set; }

    /// <summary>Decimal sign by position.</summary>
    public DecimalSign[] Signs { get; }

    /// <summary>Where each sign came from.</summary>
    public string?[] SignSources { get; }

    /// <summary>An ambiguous value by position.</summary>
    public string?[] Examples { get; }

    /// <summary>Up to three values by position.</summary>
    public List<string>[] Samples { get; }

    /// <summary>The edition that the file's codes point to; Unknown where they point nowhere or both ways.</summary>
    public VsicEdition FileEdition { get; private set; }

    /// <summary>Positions whose sign a person must say.</summary>
    public List<int> Undecided { get; } = [];

    /// <summary>Looks at one data record.</summary>
    public void Look(SheetReader sheet)
    {
        Rows++;
        Span<char> buffer = stackalloc char[64];
        foreach (var position in numbers)
        {
            var bytes = sheet.Cell(position);
            if (bytes.Length is 0 or > 60 || bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            {
                continue;
            }

            if ((comma[position] && point[position] && ambiguous[position]) || IsKnownShape(bytes, position))
            {
                continue;
            }

            var n = Encoding.UTF8.GetChars(bytes, buffer);
            switch (VnNumber.Look(buffer[..n]))
            {
                case NumberEvidence.Comma:
                    comma[position] = true;
                    break;
                case NumberEvidence.Point:
                    point[position] = true;
                    break;
                case NumberEvidence.Ambiguous when !ambiguous[position]:
                    ambiguous[position] = true;
                    Examples[position] = buffer[..n].Trim().ToString();
                    break;
            }
        }

        if (vsic >= 0)
        {
            LookAtCode(sheet);
        }

        if (Rows <= 60)
        {
            Sample(sheet);
        }
    }

    /// <summary>Decides signs and edition by what was seen so far; true where nothing is decided otherwise than before.</summary>
    public bool Decide()
    {
        var (signs, edition, undecided) = (Signs.ToArray(), FileEdition, Undecided.Count);
        Array.Clear(Signs);
        Array.Clear(SignSources);
        Undecided.Clear();
        FileEdition =
            saw2018 == saw2025 ? VsicEdition.Unknown
            : saw2018 ? VsicEdition.V2018
            : VsicEdition.V2025;
        DecideSigns();
        return undecided == 0 && Undecided.Count == 0 && edition == FileEdition && signs.AsSpan().SequenceEqual(Signs);
    }

    /// <summary>Whether the cell says nothing new: digits, one separator that the column is known to use for decimals, and one or two digits.</summary>
    private bool IsKnownShape(ReadOnlySpan<byte> cell, int position)
    {
        var at = cell.IndexOfAny((byte)'.', (byte)',');
        return at > 0
            && cell.Length - at is 2 or 3
            && (cell[at] == '.' ? point : comma)[position]
            && cell[..at].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && cell[(at + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private void LookAtCode(SheetReader sheet)
    {
        var code = sheet.Cell(vsic);
        var letter = section >= 0 ? sheet.Cell(section) : default;
        if (
            code.Length is < 2 or > 15
            || (code.SequenceEqual(lastCode.AsSpan(0, lastLength)) && letter.SequenceEqual(lastLetter.AsSpan(0, lastLetterLength)))
        )
        {
            return;
        }

        var pair = (SurveyRowReader.VsicDigits(sheet.Text(vsic)), section >= 0 ? SurveyRowReader.SectionLetter(sheet.Text(section)) : "");
        if (!editions.TryGetValue(pair, out var edition))
        {
            edition = pair.Item1.Length >= 2 ? reference.EvidenceOf(pair.Item1, pair.Item2) : VsicEdition.Unknown;
            edition = edition == VsicEdition.Unknown ? reference.EvidenceOfSection(pair.Item2) : edition;
            editions[pair] = edition;
        }

        saw2018 |= edition == VsicEdition.V2018;
        saw2025 |= edition == VsicEdition.V2025;
        if (letter.Length <= lastLetter.Length)
        {
            (lastLength, lastLetterLength) = (code.Length, letter.Length);
            code.CopyTo(lastCode);
            letter.CopyTo(lastLetter);
        }
    }

    private void Sample(SheetReader sheet)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (Samples[i].Count < 3)
            {
                var text = CellText.Clean(sheet.Text(i), keepLines: false);
                if (text.Length > 0 && !Samples[i].Contains(text))
                {
                    Samples[i].Add(text.Length > 60 ? text[..60] : text);
                }
            }
        }
    }

    private void DecideSigns()
    {
        foreach (var p in numbers)
        {
            if (settings.Decimals.TryGetValue(columns[p].Header, out var chosen) && chosen != DecimalSign.Unknown)
            {
                (Signs[p], SignSources[p]) = (chosen, "option");
            }
            else if (comma[p] != point[p])
            {
                (Signs[p], SignSources[p]) = (comma[p] ? DecimalSign.Comma : DecimalSign.Point, "column");
            }
        }

        var decided = numbers.Where(p => SignSources[p] == "column").Select(p => Signs[p]).Distinct().ToList();
        foreach (var p in numbers)
        {
            if (Signs[p] != DecimalSign.Unknown || !ambiguous[p])
            {
                continue;
            }

            if (settings.Decimal != DecimalSign.Unknown)
            {
                (Signs[p], SignSources[p]) = (settings.Decimal, "option");
            }
            else if (!(comma[p] && point[p]) && decided.Count == 1)
            {
                (Signs[p], SignSources[p]) = (decided[0], "otherColumns");
            }
            else
            {
                Undecided.Add(p);
            }
        }
    }
}
