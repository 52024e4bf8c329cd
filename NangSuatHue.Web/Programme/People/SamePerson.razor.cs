using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Web.Registry.Duplicates;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.People;

public partial class SamePerson
{
    [Inject]
    public required FindPerson Find { get; set; }

    [Inject]
    public required JoinPeople Join { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private IReadOnlyList<DuplicateSide> others = [];

    /// <summary>The record shown.</summary>
    [Parameter, EditorRequired]
    public PersonRecord Record { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => others = (await Runner.RunAsync(actor => Find.RunAsync(actor, Record)))?.Value ?? [];

    private async Task PartAsync(DuplicateSide side)
    {
        if ((await Runner.RunAsync(actor => Join.RunAsync(actor, Record, DuplicateTexts.Person(side), joined: false)))?.IsOk == true)
        {
            Snackbar.Add(T["{0}: không còn ghi là cùng người.", side.Title], MudBlazor.Severity.Success);
        }

        await LoadAsync();
    }
}
