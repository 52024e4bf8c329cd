using System.Data.Common;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Exchange.Staging;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Writes the three staging tables.</summary>
internal sealed class StageWriter : IDisposable
{
    private static readonly StageColumn[] SysColumns =
    [
        new("n", StageType.Whole),
        new("row", StageType.Whole),
        new("ent", StageType.Whole),
        new("year", StageType.Whole),
        new("item_id", StageType.Whole),
        new("label", StageType.Text),
        new("label_key", StageType.Text),
    ];

    private readonly StagingTable rows,
        runs,
        systems;
    private readonly Cell[] run,
        sys = new Cell[SysColumns.Length];
    private readonly int name,
        shortName;
    private int named;

    private StageWriter(SurveyColumns shape, StagingTable rows, StagingTable runs, StagingTable systems)
    {
        (this.rows, this.runs, this.systems) = (rows, runs, systems);
        run = new Cell[shape.Run.Count];
        name = shape.Parent.IndexOf("name");
        shortName = shape.Parent.IndexOf("short_name");
    }

    public static async Task<StageWriter> CreateAsync(DbConnection connection, SurveyColumns shape, CancellationToken ct) =>
        new(
            shape,
            await StagingTable.CreateAsync(connection, "stage", shape.Stage, ct),
            await StagingTable.CreateAsync(connection, "run", shape.Run, ct),
            await StagingTable.CreateAsync(connection, "sys", SysColumns, ct)
        );

    public void Write(SurveyRowBuffer batch)
    {
        for (var r = 0; r < batch.Count; r++)
        {
            rows.Write(batch.Row(r));
        }

        rows.Pause();
        foreach (var enterprise in batch.Runs)
        {
            Write(enterprise);
        }

        runs.Pause();
        foreach (var system in batch.Systems)
        {
            Write(system);
        }

        systems.Pause();
    }

    public void Dispose()
    {
        systems.Dispose();
        runs.Dispose();
        rows.Dispose();
    }

    private void Write(SystemRow system)
    {
        sys[0] = Cell.Of((long)named++);
        sys[1] = Cell.Of((long)system.Row);
        sys[2] = Cell.Of((long)system.Ent);
        sys[3] = Cell.Of((long)system.Year);
        sys[4] = system.System.ItemId is { } id ? Cell.Of((long)id) : default;
        sys[5] = Cell.Of(system.System.Label);
        sys[6] = Cell.Of(system.System.LabelKey);
        systems.Write(sys);
    }

    private void Write(EnterpriseRun enterprise)
    {
        var called = enterprise.Cells[name].TextValue!;
        run[0] = Cell.Of((long)enterprise.Run);
        run[1] = Cell.Of((long)enterprise.Ent);
        run[2] = Cell.Of(enterprise.TaxCode);
        run[3] = Cell.Of((long)enterprise.Year);
        run[4] = Cell.Of((long)enterprise.Row);
        run[5] = Cell.Of(enterprise.Clear);
        run[6] = Cell.Of(Enterprise.MakeSearchKey(called, shortName < 0 ? null : enterprise.Cells[shortName].TextValue, enterprise.TaxCode));
        run[7] = Cell.Of(called.ToLowerInvariant());
        run[8] = Cell.Of(VnSort.Key(called));
        enterprise.Cells.CopyTo(run.AsSpan(SurveyColumns.RunFixed));
        runs.Write(run);
    }
}
