using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// A symbol of the sprite as one piece of markup. A component for each would cost every open page some kilobytes of render tree, and a page has
/// dozens of them.
/// </summary>
public static class Glyph
{
    private static readonly ConcurrentDictionary<(string, string, bool), MarkupString> Made = new();

    /// <summary>The symbol as the inside of an image of 24 by 24, for components that draw the image themselves.</summary>
    public static string Inner(ResourceAssetCollection assets, string name) => $"<use href=\"{assets["lib/app/sprite.svg"]}#i-{name}\"></use>";

    /// <summary>The symbol's markup; names come from the source, never from a person. Small ones have 15 instead of 18 pixels.</summary>
    public static MarkupString Of(ResourceAssetCollection assets, string name, bool small = false) =>
        Made.GetOrAdd(
            (assets["lib/app/sprite.svg"], name, small),
            static key => new MarkupString(
                $"<svg class=\"{(key.Item3 ? "i s" : "i")}\" aria-hidden=\"true\"><use href=\"{key.Item1}#i-{key.Item2}\"></use></svg>"
            )
        );
}
