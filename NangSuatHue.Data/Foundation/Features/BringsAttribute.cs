namespace NangSuatHue.Data.Foundation.Features;

/// <summary>
/// Says in a feature's own file that its assembly brings it. Looking through all types instead would load the libraries behind them, 40 ms of each command.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BringsAttribute(Type feature) : Attribute
{
    /// <summary>The feature's class.</summary>
    public Type Feature { get; } = feature;
}
