using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Seeding;

/// <summary>Loads the illustrative survey of <c>seeds/demo</c> by the same road as every file. Safe to repeat.</summary>
public sealed class DemoSeeder(DbGate gate, TimeProvider clock)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "khao-sat-minh-hoa.csv";

    /// <summary>Imports the file as the operator, each record marked illustrative.</summary>
    public async Task<ImportReport> RunAsync(string seedsFolder, CancellationToken ct)
    {
        var outcome = await new ImportFile(gate, clock).RunAsync(Actor.Operator, new ImportRequest
        {
            Kind = SurveyKind.Kind, Path = Path.Combine(seedsFolder, "demo", FileName), FileName = FileName, Commit = true, Actor = Actor.Operator,
            Settings = new ImportSettings { Illustrative = true },
        }, ct: ct);
        return outcome.Value!;
    }
}
