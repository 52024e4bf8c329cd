using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Names of the legal forms as files and forms write them; the import reads every one back.</summary>
public static class LegalFormNames
{
    /// <summary>Vietnamese.</summary>
    public static string Vi(LegalForm form) =>
        form switch
        {
            LegalForm.PrivateEnterprise => "Doanh nghiệp tư nhân",
            LegalForm.SingleMemberLimited => "Công ty TNHH MTV",
            LegalForm.Limited => "Công ty TNHH",
            LegalForm.JointStock => "Công ty cổ phần",
            LegalForm.Partnership => "Công ty hợp danh",
            LegalForm.StateOwned => "Doanh nghiệp nhà nước",
            LegalForm.ForeignInvested => "Doanh nghiệp có vốn đầu tư nước ngoài",
            LegalForm.Branch => "Chi nhánh",
            LegalForm.Cooperative => "Hợp tác xã",
            LegalForm.HouseholdBusiness => "Hộ kinh doanh",
            LegalForm.PublicBody => "Đơn vị sự nghiệp công lập",
            LegalForm.Unknown => "Chưa rõ",
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    /// <summary>English.</summary>
    public static string En(LegalForm form) =>
        form switch
        {
            LegalForm.PrivateEnterprise => "Private enterprise",
            LegalForm.SingleMemberLimited => "Single-member limited company",
            LegalForm.Limited => "Limited company",
            LegalForm.JointStock => "Joint-stock company",
            LegalForm.Partnership => "Partnership",
            LegalForm.StateOwned => "State-owned enterprise",
            LegalForm.ForeignInvested => "Foreign-invested enterprise",
            LegalForm.Branch => "Branch",
            LegalForm.Cooperative => "Cooperative",
            LegalForm.HouseholdBusiness => "Household business",
            LegalForm.PublicBody => "Public body",
            LegalForm.Unknown => "Not known",
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    /// <summary>Whether the form is an enterprise's, so that a size class exists (decree 80/2021, article 2).</summary>
    public static bool IsEnterprise(LegalForm form) => (int)form < 20;

    /// <summary>The forms as options of a field.</summary>
    public static IReadOnlyList<FieldOption> Options { get; } =
        Enum.GetValues<LegalForm>().Where(f => f != LegalForm.Unknown).Select(f => new FieldOption((long)f, f.ToString(), Vi(f), En(f))).ToList();
}
