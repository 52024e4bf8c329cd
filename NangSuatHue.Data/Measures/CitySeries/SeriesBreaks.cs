namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Where the city's series and those it is compared with break (domain §3). A break is drawn and said, never bridged. Pure.</summary>
public static class SeriesBreaks
{
    private static readonly (string, string) OldMethod = ("hết cách tính cũ của tỉnh, không nối", "end of the province's old method"),
        Revised = ("GDP đánh giá lại", "GDP re-evaluated"),
        OwnUse = ("thôi tính tự sản tự tiêu (ICLS 19)", "own-use work left out (ICLS 19)");

    /// <summary>All known breaks; a place of null holds for every place.</summary>
    public static IReadOnlyList<KnownBreak> All { get; } =
    [
        new("nsld_ss2010", "Thừa Thiên Huế", 2014, OldMethod),
        new("grdp_ss2010", "Thừa Thiên Huế", 2014, OldMethod),
        new("grdp_ss2010_nlts", "Thừa Thiên Huế", 2014, OldMethod),
        new("grdp_ss2010_cnxd", "Thừa Thiên Huế", 2014, OldMethod),
        new("grdp_ss2010_dv", "Thừa Thiên Huế", 2014, OldMethod),
        new("nsld_gia_hh", "Việt Nam", 2020, Revised),
        new("gdp_gia_hh", "Việt Nam", 2020, Revised),
        new("nsld_gia_hh", "Việt Nam", 2021, OwnUse),
        new("lao_dong_co_viec_lam", null, 2021, OwnUse),
        new("luc_luong_lao_dong_15+", null, 2021, OwnUse),
    ];

    /// <summary>The breaks of an indicator at a place, in order.</summary>
    public static IReadOnlyList<KnownBreak> Of(string indicator, string place) =>
        All.Where(b => b.Indicator == indicator && (b.Place is null || b.Place == place)).OrderBy(b => b.FirstYear).ToList();

    /// <summary>The points cut at the breaks of their indicator, each piece with the break that begins it; pieces without points are left out.</summary>
    public static IReadOnlyList<(KnownBreak? Begins, IReadOnlyList<CityPoint> Points)> Cut(
        string indicator,
        string place,
        IReadOnlyList<CityPoint> points
    )
    {
        KnownBreak?[] starts = [null, .. Of(indicator, place)];
        return starts
            .Select(
                (from, i) =>
                    (
                        from,
                        (IReadOnlyList<CityPoint>)
                            points
                                .Where(p =>
                                    p.Year >= (from?.FirstYear ?? int.MinValue) && (i + 1 >= starts.Length || p.Year < starts[i + 1]!.FirstYear)
                                )
                                .ToList()
                    )
            )
            .Where(piece => piece.Item2.Count > 0)
            .ToList();
    }
}
