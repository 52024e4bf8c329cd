using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class RoleChoice
{
    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required InviteInput Value { get; set; }

    /// <summary>Gets what is chosen.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<InviteInput> Changed { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public IReadOnlyList<Issue> Issues { get; set; } = [];

    /// <summary>In front of the identities, so that a page may have two.</summary>
    [Parameter]
    public string Prefix { get; set; } = "";

    private string? Error(string field) => Issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;
}
