using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Tests.Sample;

/// <summary>The three steps of a workshop, as a table. Pure. What is not listed is refused.</summary>
public static class WorkshopSteps
{
    private static readonly (WorkshopState From, WorkshopState To, Role Who)[] Steps =
    [
        (WorkshopState.Draft, WorkshopState.Sent, Role.Representative),
        (WorkshopState.Sent, WorkshopState.Draft, Role.Officer),
        (WorkshopState.Sent, WorkshopState.Held, Role.Officer),
    ];

    /// <summary>Whether a role may take a workshop from one state to another.</summary>
    public static bool May(Role who, WorkshopState from, WorkshopState to) => Steps.Contains((from, to, who));
}
