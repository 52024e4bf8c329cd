using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// Reads and shows the fields whose values come from a list that a feature keeps: communes, industries, the catalogue. One instance serves one thread.
/// </summary>
public interface ILookup
{
    /// <summary>The types of field that it reads.</summary>
    IReadOnlyList<FieldType> Types { get; }

    /// <summary>Reads a text that is clean and not blank. A blank cell is given where it has no value; why was noted.</summary>
    Cell Read(Field field, string text, Noted note);

    /// <summary>A stored value as files carry it; the value itself where it has no other name.</summary>
    string Show(Field field, string value) => value;

    /// <summary>What follows from a field's value, by column.</summary>
    IEnumerable<(string Column, object? Value)> Derive(Field field, string value) => [];
}
