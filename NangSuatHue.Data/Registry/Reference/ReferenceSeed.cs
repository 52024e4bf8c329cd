using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Loads communes, VSIC, the catalogue of systems and tools, and the limits of size classes.</summary>
internal sealed class ReferenceSeed : IReferenceSeed
{
    /// <inheritdoc />
    public async Task LoadAsync(AppDb db, string folder, CancellationToken ct)
    {
        await CommunesAsync(db, folder, ct);
        await SuccessorsAsync(db, folder, ct);
        await VsicAsync(db, folder, ct);
        await CatalogueAsync(db, folder, ct);
        await SizeRulesAsync(db, folder, ct);
    }

    private static async Task CommunesAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.Communes.ToDictionaryAsync(c => c.Code, ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "hue-communes.csv")))
        {
            var commune = Seed.Get(
                db,
                known,
                r["code"],
                () =>
                    new Commune
                    {
                        Code = r["code"],
                        Name = "",
                        Type = "",
                        AltName = "",
                        NameKey = "",
                    }
            );
            commune.Name = r["name"].Normalize();
            commune.Type = r["type"].Normalize();
            commune.AltName = r["name_alt_tone"].Normalize();
            commune.NameKey = SearchKey.Of(r["name"]);
            commune.AreaKm2 = Seed.Real(r["area_km2"]);
            commune.Latitude = Seed.Real(r["lat"]);
            commune.Longitude = Seed.Real(r["lon"]);
        }
    }

    private static async Task SuccessorsAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = (await db.CommuneSuccessors.ToListAsync(ct)).ToDictionary(c => $"{c.OldType}|{c.OldName}|{c.OldDistrict}|{c.SuccessorCode}");
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "hue-commune-successors.csv")))
        {
            var (type, name, district) = (r["old_type"].Normalize(), r["old_name"].Normalize(), Seed.Blank(r["old_district"].Normalize()));
            var successor = Seed.Get(
                db,
                known,
                $"{type}|{name}|{district}|{r["successor_code"]}",
                () =>
                    new CommuneSuccessor
                    {
                        OldType = type,
                        OldName = name,
                        NameKey = SearchKey.Of(name),
                        OldDistrict = district,
                        SuccessorCode = r["successor_code"],
                        Source = "",
                    }
            );
            (successor.OldCode, successor.ValidUntil) = (Seed.Blank(r["old_code"]), Seed.Blank(r["valid_until"]));
            (successor.Ambiguous, successor.Source) = (Seed.Blank(r["ambiguous"]), r["source"].Normalize());
        }
    }

    private static async Task VsicAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.VsicCodes.ToDictionaryAsync(c => ((int)c.Edition) + c.Code, ct);
        foreach (
            var r in SheetReader.ReadAll(Path.Combine(folder, "vsic-2018.csv")).Concat(SheetReader.ReadAll(Path.Combine(folder, "vsic-2025.csv")))
        )
        {
            var edition = r["version"] == "VSIC2025" ? VsicEdition.V2025 : VsicEdition.V2018;
            var code = Seed.Get(
                db,
                known,
                ((int)edition) + r["code"],
                () =>
                    new VsicCode
                    {
                        Edition = edition,
                        Code = r["code"],
                        NameVi = "",
                    }
            );
            code.Level = Seed.Whole(r["level"]);
            code.Parent = Seed.Blank(r["parent"]);
            code.NameVi = r["name_vi"].Normalize();
            code.SmeSector = Sector(r["sme_sector"]);
        }

        var crosswalk = await db.VsicCrosswalks.ToDictionaryAsync(c => c.Division, ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "vsic-2018-2025-divisions.csv")))
        {
            var row = Seed.Get(db, crosswalk, r["division"], () => new VsicCrosswalk { Division = r["division"] });
            row.Section2018 = Seed.Blank(r["section_2018"]);
            row.Section2025 = Seed.Blank(r["section_2025"]);
            row.Note = Seed.Blank(r["note"]);
        }
    }

    private static async Task CatalogueAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.CatalogueItems.ToDictionaryAsync(c => c.Code, ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "catalogue.csv")))
        {
            var item = Seed.Get(
                db,
                known,
                r["code"],
                () =>
                    new CatalogueItem
                    {
                        Code = r["code"],
                        NameVi = "",
                        NameEn = "",
                        Group = "",
                        Certifiable = "",
                    }
            );
            item.NameVi = r["name_vi"].Normalize();
            item.NameEn = r["name_en"];
            item.Kind = Enum.Parse<CatalogueKind>(r["kind"]);
            item.Group = r["group"];
            item.Certifiable = r["certifiable"];
            item.Edition = Seed.Blank(r["edition"]);
            item.EditionStatus = Seed.Blank(r["edition_status"]);
            item.Aliases = Seed.Blank(r["aliases"]);
        }
    }

    private static async Task SizeRulesAsync(AppDb db, string folder, CancellationToken ct)
    {
        const int FromYear = 2021;
        var known = await db.SizeClassRules.ToDictionaryAsync(c => $"{(int)c.Sector}-{(int)c.Class}-{c.FromYear}", ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "sme-criteria.csv")))
        {
            var (sector, size) = (Sector(r["sector"]), Enum.Parse<SizeClass>(r["size"], ignoreCase: true));
            var rule = Seed.Get(
                db,
                known,
                $"{(int)sector}-{(int)size}-{FromYear}",
                () =>
                    new SizeClassRule
                    {
                        Sector = sector,
                        Class = size,
                        FromYear = FromYear,
                        Source = "",
                    }
            );
            rule.EmployeesMax = Seed.Whole(r["labour_si_max"]);
            rule.RevenueMax = Seed.Whole(r["revenue_max_bn"]) * 1_000_000_000L;
            rule.CapitalMax = Seed.Whole(r["capital_max_bn"]) * 1_000_000_000L;
            rule.Source = "Nghị định 80/2021/NĐ-CP, Điều 5";
        }
    }

    private static SmeSector Sector(string code) =>
        code switch
        {
            "AGRI" => SmeSector.Agriculture,
            "IND" => SmeSector.Industry,
            "SVC" => SmeSector.Services,
            _ => SmeSector.Unknown,
        };
}
