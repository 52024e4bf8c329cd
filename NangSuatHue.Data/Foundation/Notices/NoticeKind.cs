namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>One kind of notice: its sentence in both languages with places for arguments, and whether it is also mailed.</summary>
public sealed record NoticeKind(string Code, string Vi, string En, bool Mailed = true);
