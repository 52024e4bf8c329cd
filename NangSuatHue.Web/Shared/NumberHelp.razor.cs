using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>Under a field for a number: the amount in words, and the question which of two numbers is meant.</summary>
public partial class NumberHelp
{
    /// <summary>Identity of the field.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What was typed.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The amount as one would say it; null for none.</summary>
    [Parameter]
    public string? Words { get; set; }

    /// <summary>Two ways to read what was typed; null where there is one.</summary>
    [Parameter]
    public (string Grouped, string Decimals)? Which { get; set; }

    /// <summary>The unit beside the number.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>Gets the reading that was chosen.</summary>
    [Parameter]
    public EventCallback<string?> Chosen { get; set; }
}
