using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Pilots;
using NangSuatHue.Data.Productivity;
using NangSuatHue.Data.Records;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Files;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Pilots;

public partial class WizDate
{
    /// <summary>Identity on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The day.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Value { get; set; }

    /// <summary>Gets the day.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<DateOnly?> ValueChanged { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether it must be filled before the form is sent.</summary>
    [Parameter]
    public bool Required { get; set; }

    private Task SetAsync(DateOnly? day) => ValueChanged.InvokeAsync(day);
}
