using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Programme.Directory;

/// <summary>The public directory of people.</summary>
public sealed class DirectoryPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages =>
        [new(30, "Chuyên gia", "/danh-ba/chuyen-gia"), new(40, "Chuyên viên", "/danh-ba/chuyen-vien")];
}
