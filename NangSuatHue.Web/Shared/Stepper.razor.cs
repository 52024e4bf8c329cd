using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace NangSuatHue.Web.Shared;

/// <summary>The steps of a long form or of a file's way: which is shown, which are done, and, where one may walk freely, the way to each.</summary>
public partial class Stepper
{
    /// <summary>The names, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Names { get; set; }

    /// <summary>The step shown, from 1.</summary>
    [Parameter, EditorRequired]
    public required int Now { get; set; }

    /// <summary>Whether a step is done; numbers from 1.</summary>
    [Parameter, EditorRequired]
    public required Func<int, bool> IsDone { get; set; }

    /// <summary>Gets the step that was pressed; where nobody listens, the steps only show the way.</summary>
    [Parameter]
    public EventCallback<int> OnStep { get; set; }

    /// <summary>What the step shown holds.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private int Number(IStepContext step) => Names.ToList().IndexOf(step.Title ?? "") + 1;

    /// <summary>The page decides which step is shown: it may first have to keep what was typed.</summary>
    private Task ChooseAsync(StepperInteractionEventArgs e)
    {
        e.Cancel = true;
        return OnStep.InvokeAsync(e.StepIndex + 1);
    }
}
