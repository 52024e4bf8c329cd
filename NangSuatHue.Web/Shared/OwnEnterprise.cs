using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Web.Shared;

/// <summary>Finds the record that a representative's navigation leads to.</summary>
public sealed class OwnEnterprise(GetOwnTaxCode slice)
{
    /// <summary>The tax code, null for anybody else.</summary>
    public async Task<string?> TaxCodeAsync(Actor actor) => (await slice.RunAsync(actor)).Value;
}
