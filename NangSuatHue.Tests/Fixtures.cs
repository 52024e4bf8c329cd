using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Tests;

/// <summary>Files that tests read.</summary>
internal static class Fixtures
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name) => SheetReader.ReadAll(PathOf(name));
}
