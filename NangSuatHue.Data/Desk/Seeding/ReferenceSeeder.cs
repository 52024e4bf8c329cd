using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>
/// Loads the reference data of <c>seeds/reference</c>: communes, VSIC, catalogue, size limits, city series, goals, templates of decisions. Safe to repeat:
/// a record is known by its natural key, and what the file says anew is written.
/// </summary>
public sealed class ReferenceSeeder(DbGate gate)
{
    /// <summary>Loads everything in one transaction.</summary>
    public async Task RunAsync(string seedsFolder, CancellationToken ct)
    {
        var folder = Path.Combine(seedsFolder, "reference");
        await using var db = gate.Factory().CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await CommunesAsync(db, folder, ct);
        await VsicAsync(db, folder, ct);
        await CatalogueAsync(db, folder, ct);
        await SizeRulesAsync(db, folder, ct);
        await CityAsync(db, folder, ct);
        await DecisionTemplatesAsync(db, folder, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task CommunesAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.Communes.ToDictionaryAsync(c => c.Code, ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "hue-communes.csv")))
        {
            var commune = Get(
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
            commune.AreaKm2 = Real(r["area_km2"]);
            commune.Latitude = Real(r["lat"]);
            commune.Longitude = Real(r["lon"]);
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
            var code = Get(
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
            code.Level = Whole(r["level"]);
            code.Parent = Blank(r["parent"]);
            code.NameVi = r["name_vi"].Normalize();
            code.SmeSector = Sector(r["sme_sector"]);
        }

        var crosswalk = await db.VsicCrosswalks.ToDictionaryAsync(c => c.Division, ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "vsic-2018-2025-divisions.csv")))
        {
            var row = Get(db, crosswalk, r["division"], () => new VsicCrosswalk { Division = r["division"] });
            row.Section2018 = Blank(r["section_2018"]);
            row.Section2025 = Blank(r["section_2025"]);
            row.Note = Blank(r["note"]);
        }
    }

    private static async Task CatalogueAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.CatalogueItems.ToDictionaryAsync(c => c.Code, ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "catalogue.csv")))
        {
            var item = Get(
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
            item.Edition = Blank(r["edition"]);
            item.EditionStatus = Blank(r["edition_status"]);
            item.Aliases = Blank(r["aliases"]);
        }
    }

    private static async Task SizeRulesAsync(AppDb db, string folder, CancellationToken ct)
    {
        const int FromYear = 2021;
        var known = await db.SizeClassRules.ToDictionaryAsync(c => $"{(int)c.Sector}-{(int)c.Class}-{c.FromYear}", ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "sme-criteria.csv")))
        {
            var (sector, size) = (Sector(r["sector"]), Enum.Parse<SizeClass>(r["size"], ignoreCase: true));
            var rule = Get(
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
            rule.EmployeesMax = Whole(r["labour_si_max"]);
            rule.RevenueMax = Whole(r["revenue_max_bn"]) * 1_000_000_000L;
            rule.CapitalMax = Whole(r["capital_max_bn"]) * 1_000_000_000L;
            rule.Source = "Nghị định 80/2021/NĐ-CP, Điều 5";
        }
    }

    private static async Task CityAsync(AppDb db, string folder, CancellationToken ct)
    {
        const string NotStated = "không ghi";
        var known = await db.CityObservations.ToDictionaryAsync(o => string.Join('|', o.Indicator, o.Place, o.Period, o.Source, o.Vintage), ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "hue-productivity.csv")))
        {
            var source = r["source"].Normalize();
            var observation = Get(
                db,
                known,
                string.Join('|', r["indicator"], r["place"].Normalize(), r["period"], source, NotStated),
                () =>
                    new CityObservation
                    {
                        Place = r["place"].Normalize(),
                        Period = r["period"],
                        Indicator = r["indicator"],
                        Unit = "",
                        Source = source,
                        Vintage = NotStated,
                    }
            );
            if (observation.Version > 1)
            {
                // Somebody corrected it since: what people wrote stands.
                continue;
            }

            observation.SearchKey = SearchKey.Of(observation.Indicator + " " + observation.Place);
            observation.Value = Real(r["value"]);
            observation.Unit = r["unit"].Normalize();
            observation.EstimateStatus = r["estimate_status"].Normalize() switch
            {
                "ước" => EstimateStatus.Estimate,
                "sơ bộ" => EstimateStatus.Preliminary,
                "chính thức" => EstimateStatus.Final,
                _ => EstimateStatus.NotStated,
            };
            observation.Verification = r["verification"] switch
            {
                "verified" => Verification.Verified,
                "derived" => Verification.Derived,
                _ => Verification.Unverified,
            };
            observation.Note = Blank(r["note"].Normalize());
        }

        var goals = await db.Goals.ToDictionaryAsync(g => string.Join('|', g.Document, g.Year, g.Measure), ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "national-and-city-goals.csv")))
        {
            var goal = Get(
                db,
                goals,
                string.Join('|', r["document"].Normalize(), r["year"], r["measure"]),
                () =>
                    new Goal
                    {
                        Document = r["document"].Normalize(),
                        Year = Whole(r["year"]),
                        Measure = r["measure"],
                        Unit = "",
                        Verification = "",
                        Source = "",
                    }
            );
            goal.Value = Real(r["value"]);
            goal.Unit = r["unit"].Normalize();
            goal.Verification = r["verification"];
            goal.Source = r["source"].Normalize();
        }
    }

    /// <summary>Templates to begin with, for each act that has none: what officers renamed, changed or put away is theirs.</summary>
    private static async Task DecisionTemplatesAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.DecisionTemplates.Select(t => t.Act).Distinct().ToListAsync(ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "decision-templates.csv")))
        {
            var act = Enum.Parse<PilotAct>(r["act"]);
            if (!known.Contains(act))
            {
                db.DecisionTemplates.Add(
                    new DecisionTemplate
                    {
                        Name = r["name"].Normalize(),
                        Act = act,
                        Body = r["body"].ReplaceLineEndings("\n").Normalize(),
                        ChangedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    }
                );
            }
        }
    }

    private static T Get<T>(AppDb db, Dictionary<string, T> known, string key, Func<T> make)
        where T : class
    {
        if (!known.TryGetValue(key, out var entity))
        {
            known[key] = entity = make();
            db.Add(entity);
        }

        return entity;
    }

    private static SmeSector Sector(string code) =>
        code switch
        {
            "AGRI" => SmeSector.Agriculture,
            "IND" => SmeSector.Industry,
            "SVC" => SmeSector.Services,
            _ => SmeSector.Unknown,
        };

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static double Real(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
