using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>
/// A kind of record that files can bring: its fields, header spellings, key and what a blank means. The machinery is shared:
/// a blank cell keeps what is stored, an unmapped column never writes, a clear token clears.
/// </summary>
public record ImportKind
{
    /// <summary>What <c>--kind</c> takes.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the kinds: the least comes first.</summary>
    public int Position { get; init; }

    /// <summary>The fields in the order of templates and exports.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>The unit of money columns that state none: the power of ten of đồng.</summary>
    public required int DefaultMoneyPower { get; init; }

    /// <summary>Whether the actor may import files of the kind.</summary>
    public virtual bool MayImport(Actor actor) => actor.Role is Role.Operator or Role.Officer;

    /// <summary>The position of a field by name.</summary>
    public int IndexOf(string name) => Fields.IndexOf(name);
}
