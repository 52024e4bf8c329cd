using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>
/// Loads the illustrative files of <c>seeds/demo</c> by the same road as every file: the survey first, then the rosters that name its enterprises.
/// Safe to repeat.
/// </summary>
public sealed class DemoSeeder(DbGate gate, TimeProvider clock)
{
    /// <summary>The survey's file.</summary>
    public const string FileName = "khao-sat-minh-hoa.csv";

    /// <summary>The files in order.</summary>
    public static IReadOnlyList<(ImportKind Kind, string FileName)> Files { get; } =
    [
        (SurveyKind.Kind, FileName),
        (AdoptionKind.Kind, "ap-dung-minh-hoa.csv"),
        (ExpertKind.Kind, "chuyen-gia-minh-hoa.csv"),
        (SpecialistKind.Kind, "chuyen-vien-minh-hoa.csv"),
        (PilotKind.Kind, "du-an-minh-hoa.csv"),
        (IndicatorKind.Kind, "chi-tieu-minh-hoa.csv"),
    ];

    /// <summary>Imports the files as the operator, each record marked illustrative, and gives the reports in order.</summary>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(string seedsFolder, CancellationToken ct)
    {
        var reports = new List<ImportReport>();
        await using var db = gate.Factory().CreateDbContext();
        var loaded = await db.ImportBatches.Where(b => b.Status == BatchStatus.Committed).Select(b => b.FileName).Distinct().ToListAsync(ct);
        foreach (var (kind, name) in Files.Where(f => !loaded.Contains(f.FileName)))
        {
            // Once: what was done in the demo since then stays.
            var outcome = await new ImportFile(gate, clock).RunAsync(
                Actor.Operator,
                new ImportRequest
                {
                    Kind = kind,
                    Path = Path.Combine(seedsFolder, "demo", name),
                    FileName = name,
                    Commit = true,
                    Actor = Actor.Operator,
                    Settings = new ImportSettings { Illustrative = true },
                },
                ct: ct
            );
            reports.Add(outcome.Value!);
        }

        await new DemoPilots(gate).RunAsync(Path.Combine(seedsFolder, "demo", DemoPilots.FileName), ct);
        return reports;
    }
}
