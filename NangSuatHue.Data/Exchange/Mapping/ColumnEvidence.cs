using System.Text;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// What the cells of a file show as they pass: the decimal sign of each number column, samples, and what the kind watches for. A decision may be asked
/// for at any time; it stands when the last record has been looked at.
/// </summary>
internal sealed class ColumnEvidence
{
    private readonly IReadOnlyList<MappedColumn> columns;
    private readonly ImportSettings settings;
    private readonly IRecordWatcher? watcher;
    private readonly int[] numbers;
    private readonly bool[] comma,
        point,
        ambiguous;

    public ColumnEvidence(ImportKind kind, IReadOnlyList<MappedColumn> columns, ImportSettings settings, IRecordWatcher? watcher = null)
    {
        (this.columns, this.settings, this.watcher) = (columns, settings, watcher);
        numbers = columns
            .Where(c => c.Field >= 0 && kind.Fields[c.Field].Type is FieldType.Money or FieldType.Quantity)
            .Select(c => c.Position)
            .ToArray();
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
            if (sheet.Layout.Sheet is not null && buffer[0] != CellMarks.TypedText)
            {
                // A workbook spells its own numbers with a point, whatever a person sees: that says nothing of how text is meant.
                continue;
            }

            var text = buffer[..n].Trim(CellMarks.TypedText);
            text = text.Length > 3 && text[0] == '=' ? text.TrimStart('=').Trim('"') : text;
            switch (VnNumber.Look(text))
            {
                case NumberEvidence.Comma:
                    comma[position] = true;
                    break;
                case NumberEvidence.Point:
                    point[position] = true;
                    break;
                case NumberEvidence.Ambiguous when !ambiguous[position]:
                    ambiguous[position] = true;
                    Examples[position] = text.Trim().ToString();
                    break;
            }
        }

        watcher?.Look(sheet);

        if (Rows <= 60)
        {
            Sample(sheet);
        }
    }

    /// <summary>Decides signs and edition by what was seen so far; true where nothing is decided otherwise than before.</summary>
    public bool Decide()
    {
        var (signs, undecided) = (Signs.ToArray(), Undecided.Count);
        Array.Clear(Signs);
        Array.Clear(SignSources);
        Undecided.Clear();
        var same = watcher?.Decide() ?? true;
        DecideSigns();
        return undecided == 0 && Undecided.Count == 0 && same && signs.AsSpan().SequenceEqual(Signs);
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

    private void Sample(SheetReader sheet)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (Samples[i].Count < 3)
            {
                var text = CellText.Clean(CellMarks.Shown(sheet.Text(i)), keepLines: false);
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
