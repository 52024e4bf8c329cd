namespace NangSuatHue.Data.Foundation.Privacy;

/// <summary>One column with personal data: where, how it leads to a person, and, where it is excused, why.</summary>
public sealed record PersonalColumn(Type Entity, string Property, PersonalUse Use, string? Why = null)
{
    /// <summary>Columns of an entity.</summary>
    public static PersonalColumn[] Of<T>(PersonalUse use, params string[] properties) =>
        [.. properties.Select(p => new PersonalColumn(typeof(T), p, use))];

    /// <summary>Columns that look personal and are not, or are kept for the reason given.</summary>
    public static PersonalColumn[] Excused<T>(string why, params string[] properties) =>
        [.. properties.Select(p => new PersonalColumn(typeof(T), p, PersonalUse.Excused, why))];
}
