using System.Globalization;

namespace NangSuatHue.Web.Shared;

/// <summary>Numbers as people read them.</summary>
public static class NumberText
{
    /// <summary>A number in the reader's format; what rounds to nothing bears no sign.</summary>
    public static string Shown(this double value, string format)
    {
        var text = value.ToString(format, CultureInfo.CurrentCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-', '−') : text;
    }
}
