using System.Globalization;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Benchmarks.Crash;

/// <summary>
/// The process that is killed while it does what the web server does: edits, archives, uploads and the queue. Every line on standard output is a
/// promise: <c>try</c> before a write, <c>ack</c> once the program said it was saved.
/// </summary>
internal static class CrashWriter
{
    private static readonly Actor Officer = new()
    {
        Role = Role.Officer,
        Name = "Cán bộ",
        UserId = 7,
    };

    /// <summary>
    /// Edits figures and facts of the given enterprises until it is killed. Ends with 5 where the database is in trouble, as the commands do.
    /// </summary>
    public static async Task<int> EditAsync(DbGate gate, int seed, IReadOnlyList<string> codes)
    {
        try
        {
            return await EditsAsync(gate, seed, codes);
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is var trouble and not DatabaseTrouble.None)
        {
            Console.Error.WriteLine(DatabaseTroubles.Sentence(trouble));
            return 5;
        }
    }

    /// <summary>Prints what does not fit together; 1 where anything was found.</summary>
    public static async Task<int> CheckAsync(DbGate gate)
    {
        var found = await new CrashChecker(gate).FindAsync();
        found.ForEach(Console.Out.WriteLine);
        return found.Count == 0 ? 0 : 1;
    }

    private static async Task<int> EditsAsync(DbGate gate, int seed, IReadOnlyList<string> codes)
    {
        var (random, clock, dbs) = (new Random(seed), TimeProvider.System, gate.Factory());
        var (figures, archive, index) = (new SaveFigures(dbs, gate, clock), new ArchiveEnterprise(dbs, clock), new SearchIndex(gate));
        for (var i = 1; i < 400; i++)
        {
            var code = codes[random.Next(codes.Count)];
            await using var db = dbs.CreateDbContext();
            var enterprise = db.Enterprises.Single(e => e.TaxCode == code);
            if (i % 5 == 0)
            {
                var archived = enterprise.Status == EnterpriseStatus.Archived;
                Say("try", code, "archived", archived ? 0 : 1);
                if ((await archive.RunAsync(Officer, code, enterprise.Version, !archived, "thử")).IsOk)
                {
                    Say("ack", code, "archived", archived ? 0 : 1);
                }
            }
            else
            {
                var version = db
                    .YearFigures.Where(y => y.EnterpriseId == enterprise.Id && y.Year == 2024)
                    .Select(y => (int?)y.Version)
                    .SingleOrDefault();
                var value = (seed * 1000) + i;
                Say("try", code, "employees", value);
                if (
                    (
                        await figures.RunAsync(
                            Officer,
                            code,
                            version,
                            new FiguresInput
                            {
                                Year = 2024,
                                Numbers = new Dictionary<string, double?> { ["employees"] = value },
                            }
                        )
                    ).IsOk
                )
                {
                    Say("ack", code, "employees", value);
                }
            }

            if (i % 8 == 0)
            {
                await index.CatchUpAsync();
            }
        }

        return 0;
    }

    /// <summary>Takes a file through upload, preview and queue, then writes it as the queue does.</summary>
    public static async Task<int> QueueAsync(DbGate gate, string file)
    {
        var (clock, dbs) = (TimeProvider.System, gate.Factory());
        await using var stream = File.OpenRead(file);
        var batch = (await new UploadFile(dbs, gate, clock).RunAsync(Officer, stream, Path.GetFileName(file))).Value;
        Say("ack", "uploaded", "batch", batch);
        await new PreviewImport(dbs, gate, clock).RunAsync(Officer, batch, new ImportSettings());
        if ((await new QueueImport(dbs).RunAsync(Officer, batch)).IsOk)
        {
            Say("ack", "queued", "batch", batch);
        }

        await RecoverAsync(gate);
        Say("ack", "written", "batch", batch);
        return 0;
    }

    /// <summary>What a server does when it starts: puts cut-off batches back and writes the queue.</summary>
    public static async Task RecoverAsync(DbGate gate)
    {
        var queue = new ImportJob(gate.Factory(), gate, TimeProvider.System);
        await queue.RecoverAsync(default);
        while (
            await queue.RunNextAsync((id, e) => throw new InvalidOperationException($"Batch {id.ToString(CultureInfo.InvariantCulture)}", e), default)
                is not null
        ) { }

        await new SearchIndex(gate).CatchUpAsync();
    }

    private static void Say(string word, string code, string what, int value)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} {code} {what} {value}"));
        Console.Out.Flush();
    }
}
