namespace NangSuatHue.Data.Foundation.Features;

/// <summary>The reference data and the demonstration's files that come with the program.</summary>
public static class Seeds
{
    /// <summary>Their folder, beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");
}
