using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Legal forms as files write them.</summary>
public static class LegalForms
{
    private static readonly (string Key, LegalForm Form)[] Spellings =
    [
        ("doanh nghiep tu nhan", LegalForm.PrivateEnterprise),
        ("dntn", LegalForm.PrivateEnterprise),
        ("cong ty tnhh mtv", LegalForm.SingleMemberLimited),
        ("cong ty tnhh mot thanh vien", LegalForm.SingleMemberLimited),
        ("tnhh mtv", LegalForm.SingleMemberLimited),
        ("cong ty tnhh 1 thanh vien", LegalForm.SingleMemberLimited),
        ("tnhh 1 thanh vien", LegalForm.SingleMemberLimited),
        ("tnhh mot thanh vien", LegalForm.SingleMemberLimited),
        ("cong ty trach nhiem huu han mot thanh vien", LegalForm.SingleMemberLimited),
        ("cong ty tnhh", LegalForm.Limited),
        ("tnhh", LegalForm.Limited),
        ("cong ty tnhh hai thanh vien tro len", LegalForm.Limited),
        ("cong ty tnhh 2 thanh vien tro len", LegalForm.Limited),
        ("tnhh 2 thanh vien", LegalForm.Limited),
        ("cong ty trach nhiem huu han", LegalForm.Limited),
        ("cong ty co phan", LegalForm.JointStock),
        ("ctcp", LegalForm.JointStock),
        ("cong ty cp", LegalForm.JointStock),
        ("co phan", LegalForm.JointStock),
        ("cp", LegalForm.JointStock),
        ("cong ty hop danh", LegalForm.Partnership),
        ("hop danh", LegalForm.Partnership),
        ("doanh nghiep nha nuoc", LegalForm.StateOwned),
        ("dnnn", LegalForm.StateOwned),
        ("nha nuoc", LegalForm.StateOwned),
        ("doanh nghiep co von dau tu nuoc ngoai", LegalForm.ForeignInvested),
        ("fdi", LegalForm.ForeignInvested),
        ("doanh nghiep fdi", LegalForm.ForeignInvested),
        ("co von dau tu nuoc ngoai", LegalForm.ForeignInvested),
        ("chi nhanh", LegalForm.Branch),
        ("don vi phu thuoc", LegalForm.Branch),
        ("van phong dai dien", LegalForm.Branch),
        ("hop tac xa", LegalForm.Cooperative),
        ("htx", LegalForm.Cooperative),
        ("lien hiep hop tac xa", LegalForm.Cooperative),
        ("lien hiep htx", LegalForm.Cooperative),
        ("ho kinh doanh", LegalForm.HouseholdBusiness),
        ("hkd", LegalForm.HouseholdBusiness),
        ("ho kinh doanh ca the", LegalForm.HouseholdBusiness),
        ("ca nhan", LegalForm.HouseholdBusiness),
        ("don vi su nghiep", LegalForm.PublicBody),
        ("don vi su nghiep cong lap", LegalForm.PublicBody),
        ("co quan nha nuoc", LegalForm.PublicBody),
        ("private enterprise", LegalForm.PrivateEnterprise),
        ("single member limited company", LegalForm.SingleMemberLimited),
        ("limited company", LegalForm.Limited),
        ("joint stock company", LegalForm.JointStock),
        ("partnership", LegalForm.Partnership),
        ("state owned enterprise", LegalForm.StateOwned),
        ("foreign invested enterprise", LegalForm.ForeignInvested),
        ("branch", LegalForm.Branch),
        ("cooperative", LegalForm.Cooperative),
        ("household business", LegalForm.HouseholdBusiness),
        ("public body", LegalForm.PublicBody),
    ];

    private static readonly Dictionary<string, LegalForm> ByKey = Spellings.ToDictionary(s => s.Key, s => s.Form, StringComparer.Ordinal);

    /// <summary>The form that a text names, null where it names none that is known.</summary>
    public static LegalForm? Find(string text) => ByKey.TryGetValue(SearchKey.Of(text), out var form) ? form : null;

    /// <summary>The form with which an enterprise's name begins: <c>Công ty TNHH MTV Sông Hương</c>; null where it begins with none.</summary>
    public static LegalForm? OfName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var n = Math.Min(words.Length, 9); n > 0; n--)
        {
            if (Find(string.Join(' ', words[..n])) is { } form)
            {
                return form;
            }
        }

        return null;
    }
}
