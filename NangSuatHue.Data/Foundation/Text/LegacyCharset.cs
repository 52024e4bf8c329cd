namespace NangSuatHue.Data.Foundation.Text;

/// <summary>The one-byte codes of Vietnamese text that files still come in.</summary>
public enum LegacyCharset
{
    /// <summary>Windows-1258.</summary>
    Windows1258,

    /// <summary>TCVN 5712:1993 as the fonts of the ABC typing program use it. Toned capitals have the bytes of the small letters.</summary>
    Tcvn3,

    /// <summary>VNI for Windows: a letter and, behind it, its marks.</summary>
    Vni,
}
