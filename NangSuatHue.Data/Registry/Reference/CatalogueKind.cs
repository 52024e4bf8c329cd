namespace NangSuatHue.Data.Registry.Reference;

/// <summary>The kinds of things an enterprise can apply.</summary>
public enum CatalogueKind
{
    /// <summary>Hệ thống quản lý.</summary>
    ManagementSystem,

    /// <summary>Công cụ, mô hình cải tiến năng suất.</summary>
    ImprovementTool,

    /// <summary>Tiến bộ công nghệ.</summary>
    Technology,

    /// <summary>Bộ công cụ đánh giá.</summary>
    Assessment,
}
