using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Tests;

/// <summary>Files that tests read.</summary>
internal static class Fixtures
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name) => SheetReader.ReadAll(PathOf(name));

    /// <summary>The repository's root, from which these tests were built.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "NangSuatHue.sln")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }
}
