using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Evidence of the VSIC edition that a file's codes are of (domain §3).</summary>
internal sealed class VsicEvidence(ImportKind kind, IReadOnlyList<MappedColumn> columns, ReferenceIndex reference) : IRecordWatcher
{
    private readonly int vsic = Position(kind, columns, FieldType.Vsic),
        section = Position(kind, columns, FieldType.VsicSection);
    private readonly Dictionary<(string, string), VsicEdition> editions = [];
    private readonly byte[] lastCode = new byte[16],
        lastLetter = new byte[128];
    private int lastLength,
        lastLetterLength;
    private bool saw2018,
        saw2025;

    /// <summary>The edition that the file's codes point to; Unknown where they point nowhere or both ways.</summary>
    public VsicEdition FileEdition { get; private set; }

    /// <inheritdoc />
    public void Look(SheetReader sheet)
    {
        if (vsic < 0)
        {
            return;
        }

        var code = sheet.Cell(vsic);
        var letter = section >= 0 ? sheet.Cell(section) : default;
        if (
            code.Length is < 2 or > 15
            || (code.SequenceEqual(lastCode.AsSpan(0, lastLength)) && letter.SequenceEqual(lastLetter.AsSpan(0, lastLetterLength)))
        )
        {
            return;
        }

        var pair = (VsicText.Digits(sheet.Text(vsic)), section >= 0 ? VsicText.SectionLetter(sheet.Text(section)) : "");
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

    /// <inheritdoc />
    public bool Decide()
    {
        var before = FileEdition;
        FileEdition =
            saw2018 == saw2025 ? VsicEdition.Unknown
            : saw2018 ? VsicEdition.V2018
            : VsicEdition.V2025;
        return before == FileEdition;
    }

    private static int Position(ImportKind kind, IReadOnlyList<MappedColumn> columns, FieldType type) =>
        columns.FirstOrDefault(c => c.Field >= 0 && kind.Fields[c.Field].Type == type)?.Position ?? -1;
}
