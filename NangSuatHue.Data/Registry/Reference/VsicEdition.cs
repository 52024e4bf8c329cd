namespace NangSuatHue.Data.Registry.Reference;

/// <summary>The edition of the Vietnam Standard Industrial Classification: decision 27/2018/QĐ-TTg or 36/2025/QĐ-TTg.</summary>
public enum VsicEdition
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Decision 27/2018/QĐ-TTg.</summary>
    V2018 = 2018,

    /// <summary>Decision 36/2025/QĐ-TTg, in force 15 November 2025.</summary>
    V2025 = 2025,
}
