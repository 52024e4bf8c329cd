using System.Globalization;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Seeding;

/// <summary>What the readers of seeds share.</summary>
public static class Seed
{
    /// <summary>The record of a key, or a new one, added to the context.</summary>
    public static T Get<T>(AppDb db, Dictionary<string, T> known, string key, Func<T> make)
        where T : class
    {
        if (!known.TryGetValue(key, out var entity))
        {
            known[key] = entity = make();
            db.Add(entity);
        }

        return entity;
    }

    /// <summary>The text; null where it is empty.</summary>
    public static string? Blank(string text) => text.Length == 0 ? null : text;

    /// <summary>A number with a decimal point.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static double Real(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
