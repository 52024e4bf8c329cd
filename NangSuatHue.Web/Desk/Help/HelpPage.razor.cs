using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Desk.Help;

/// <summary>What can be done here, how figures are meant, whom to ask.</summary>
public sealed partial class HelpPage
{
    [Inject]
    public required HelpOptions Help { get; set; }
}
