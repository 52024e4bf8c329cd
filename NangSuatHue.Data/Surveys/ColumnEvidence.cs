using System.Text;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Surveys;

/// <summary>What a first pass over a file's cells showed: the decimal sign of each number column, evidence of the VSIC edition, samples.</summary>
internal sealed class ColumnEvidence
{
    private readonly bool[] comma, point, ambiguous;

    private ColumnEvidence(int columns)
    {
        comma = new bool[columns];
        point = new bool[columns];
        ambiguous = new bool[columns];
        Signs = new DecimalSign[columns];
        SignSources = new string?[columns];
        Examples = new string?[columns];
        Samples = Enumerable.Range(0, columns).Select(_ => new List<string>()).ToArray();
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

    public static ColumnEvidence Collect(SheetReader sheet, ImportKind kind, IReadOnlyList<MappedColumn> columns, ImportSettings settings, ReferenceIndex reference, CancellationToken ct)
    {
        var evidence = new ColumnEvidence(columns.Count);
        var numbers = columns.Where(c => c.Field >= 0 && kind.Fields[c.Field].Type is FieldType.Money or FieldType.Quantity).Select(c => c.Position).ToArray();
        var key = columns.FirstOrDefault(c => c.Field == SurveyKind.TaxCodeField)?.Position ?? -1;
        var vsic = columns.FirstOrDefault(c => c.Field == SurveyKind.VsicField)?.Position ?? -1;
        var section = columns.FirstOrDefault(c => c.Field == SurveyKind.SectionField)?.Position ?? -1;
        var editions = new Dictionary<(string, string), VsicEdition>();
        bool saw2018 = false, saw2025 = false;
        Span<char> buffer = stackalloc char[64];

        sheet.Rewind();
        while (sheet.Next())
        {
            if ((evidence.Rows & 1023) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (RowReader.IsLeftOut(sheet, key))
            {
                continue;
            }

            evidence.Rows++;
            foreach (var position in numbers)
            {
                var bytes = sheet.Cell(position);
                if (bytes.Length is 0 or > 60)
                {
                    continue;
                }

                if (evidence.comma[position] && evidence.point[position] && evidence.ambiguous[position])
                {
                    continue;
                }

                var n = Encoding.UTF8.GetChars(bytes, buffer);
                switch (VnNumber.Look(buffer[..n]))
                {
                    case NumberEvidence.Comma:
                        evidence.comma[position] = true;
                        break;
                    case NumberEvidence.Point:
                        evidence.point[position] = true;
                        break;
                    case NumberEvidence.Ambiguous when !evidence.ambiguous[position]:
                        evidence.ambiguous[position] = true;
                        evidence.Examples[position] = buffer[..n].Trim().ToString();
                        break;
                }
            }

            if (vsic >= 0 && sheet.Cell(vsic).Length is > 1 and < 16)
            {
                var pair = (RowReader.VsicDigits(sheet.Text(vsic)), section >= 0 ? RowReader.SectionLetter(sheet.Text(section)) : "");
                if (!editions.TryGetValue(pair, out var edition))
                {
                    edition = pair.Item1.Length >= 2 ? reference.EvidenceOf(pair.Item1, pair.Item2) : VsicEdition.Unknown;
                    edition = edition == VsicEdition.Unknown ? reference.EvidenceOfSection(pair.Item2) : edition;
                    editions[pair] = edition;
                }

                saw2018 |= edition == VsicEdition.V2018;
                saw2025 |= edition == VsicEdition.V2025;
            }

            if (evidence.Rows <= 60)
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    if (evidence.Samples[i].Count < 3)
                    {
                        var text = CellText.Clean(sheet.Text(i), keepLines: false);
                        if (text.Length > 0 && !evidence.Samples[i].Contains(text))
                        {
                            evidence.Samples[i].Add(text.Length > 60 ? text[..60] : text);
                        }
                    }
                }
            }
        }

        evidence.FileEdition = saw2018 == saw2025 ? VsicEdition.Unknown : saw2018 ? VsicEdition.V2018 : VsicEdition.V2025;
        evidence.Decide(numbers, columns, settings);
        return evidence;
    }

    private void Decide(int[] numbers, IReadOnlyList<MappedColumn> columns, ImportSettings settings)
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
