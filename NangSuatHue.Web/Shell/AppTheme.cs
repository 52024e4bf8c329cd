using MudBlazor;

namespace NangSuatHue.Web.Shell;

/// <summary>The component library in the product's palette. Colours are the tokens' own variables, so both themes follow the page's.</summary>
public static class AppTheme
{
    private static readonly string[] Font = ["Be Vietnam Pro", "system-ui", "sans-serif"];

    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#5B2A86",
                Secondary = "#B7791F",
                Tertiary = "#0F766E",
                Background = "#F6F5F9",
                Surface = "#FFFFFF",
                TextPrimary = "#1D1827",
                TextSecondary = "#4D465B",
                LinesDefault = "#E3DFEA",
                LinesInputs = "#857D95",
                AppbarBackground = "#FFFFFF",
                AppbarText = "#1D1827",
                DrawerBackground = "#FBFAFD",
                DrawerText = "#4D465B",
                Success = "#17713A",
                Warning = "#8A4B00",
                Error = "#B0241C",
                Info = "#1A5A9E",
            },
            PaletteDark = new PaletteDark
            {
                Primary = "#C7A6EE",
                PrimaryContrastText = "#220F38",
                Secondary = "#DDA94B",
                Tertiary = "#4DBFB2",
                Background = "#121017",
                Surface = "#1A1721",
                TextPrimary = "#EEEAF5",
                TextSecondary = "#C4BCD2",
                LinesDefault = "#322C3F",
                LinesInputs = "#877D9C",
                AppbarBackground = "#1A1721",
                AppbarText = "#EEEAF5",
                DrawerBackground = "#16131C",
                DrawerText = "#C4BCD2",
                Success = "#74CE93",
                Warning = "#F0BC66",
                Error = "#F59A92",
                Info = "#8FC0F2",
            },
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = "6px",
                DrawerWidthLeft = "240px",
                AppbarHeight = "56px",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography
                {
                    FontFamily = Font,
                    FontSize = ".875rem",
                    LineHeight = "1.5",
                },
                Button = new ButtonTypography
                {
                    FontFamily = Font,
                    TextTransform = "none",
                    FontWeight = "500",
                },
            },
        };
}
