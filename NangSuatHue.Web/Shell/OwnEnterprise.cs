using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Web.Shell;

/// <summary>Finds the record that a representative's navigation leads to.</summary>
public sealed class OwnEnterprise(Data.Enterprises.GetOwnTaxCode slice)
{
    /// <summary>The tax code, null for anybody else.</summary>
    public async Task<string?> TaxCodeAsync(Actor actor) => (await slice.RunAsync(actor)).Value;
}
