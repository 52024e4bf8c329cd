using NangSuatHue.Data.Foundation.Disclosure;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>What an earlier edition counted in one year and edition of VSIC, and which cells it published.</summary>
public sealed record EarlierEdition(IReadOnlyList<EditionMember> Members, IReadOnlySet<TableCell> Published);
