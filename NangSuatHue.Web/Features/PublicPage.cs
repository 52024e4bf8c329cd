namespace NangSuatHue.Web.Features;

/// <summary>A page of the public menu, with its address in each language: what is read by search engines has the language in its address.</summary>
/// <param name="Position">Its place: the least comes first.</param>
/// <param name="Text">Its text, a key of the interface's texts.</param>
/// <param name="Vi">Its address in Vietnamese.</param>
/// <param name="En">Its address in English; the same where a cookie keeps the language.</param>
/// <param name="Minor">Whether it stands at the end of the page: what few readers look for.</param>
public sealed record PublicPage(int Position, string Text, string Vi, string En, bool Minor = false)
{
    /// <summary>A page of one address.</summary>
    public PublicPage(int position, string text, string address, bool minor = false)
        : this(position, text, address, address, minor) { }
}
