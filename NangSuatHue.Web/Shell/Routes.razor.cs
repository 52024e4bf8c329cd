using System.Reflection;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Shell;

/// <summary>Finds the page of an address in the assemblies of the features.</summary>
public partial class Routes
{
    private IEnumerable<Assembly> others = [];

    /// <summary>The features.</summary>
    [Inject]
    public required WebFeatureSet Web { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => others = Web.Assemblies.Where(a => a != typeof(Program).Assembly).ToList();
}
