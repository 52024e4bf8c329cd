using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class FactsCard
{
    /// <summary>The enterprise.</summary>
    [Parameter, EditorRequired]
    public required Enterprise Enterprise { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public ReferenceNames? Names { get; set; }

    /// <summary>What the page's head does not say already.</summary>
    private static IEnumerable<Field> Fields =>
        EnterpriseFacts.Changeable.Where(f =>
            f != EnterpriseFacts.Status && f.Name != "name" && f.Type is not (FieldType.Vsic or FieldType.VsicEdition)
        );
}
