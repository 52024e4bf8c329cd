using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Measures.Peers;

public partial class WhatIfCard
{
    private readonly int[] changes = new int[3];

    // A slider keeps its own place: giving it back what it said a moment ago would pull it from under the finger. A new one begins at nought.
    private int resets;

    /// <summary>The figures to start from.</summary>
    [Parameter, EditorRequired]
    public required FigureInputs Figures { get; set; }

    private string[] Labels => [T["Số lao động"], T["Doanh thu"], T["Chi phí mua ngoài"]];

    private WhatIfResult? Start => WhatIf.Apply(Figures, default);

    private WhatIfResult? Result => WhatIf.Apply(Figures, new WhatIfChange(changes[0] / 100.0, changes[1] / 100.0, changes[2] / 100.0));

    private void Reset()
    {
        Array.Clear(changes);
        resets++;
    }

    private void Set(int slider, ChangeEventArgs e) =>
        changes[slider] = int.TryParse(e.Value as string, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, -50, 50)
            : 0;
}
