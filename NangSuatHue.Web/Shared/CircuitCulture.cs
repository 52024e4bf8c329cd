using System.Globalization;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// The language of the circuit in which it was made. What a background service hands to a component's dispatcher arrives with the culture of
/// that service's thread: <see cref="Apply"/> comes first there.
/// </summary>
public sealed class CircuitCulture
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo language = CultureInfo.CurrentUICulture;

    /// <summary>Makes it the culture of the current flow.</summary>
    public void Apply() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
}
