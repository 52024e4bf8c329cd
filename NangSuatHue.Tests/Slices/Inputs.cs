using NangSuatHue.Data.Exchange.Mapping;

namespace NangSuatHue.Tests.Slices;

/// <summary>What a form or a program sends, in short.</summary>
internal static class Inputs
{
    /// <summary>These texts by field's name.</summary>
    public static RecordInput Of(params (string Name, string? Text)[] texts) => new() { Values = texts.ToDictionary(t => t.Name, t => t.Text) };

    /// <summary>The same with other texts.</summary>
    public static RecordInput With(this RecordInput input, params (string Name, string? Text)[] texts)
    {
        var values = new Dictionary<string, string?>(input.Values);
        foreach (var (name, text) in texts)
        {
            values[name] = text;
        }

        return input with
        {
            Values = values,
        };
    }
}
