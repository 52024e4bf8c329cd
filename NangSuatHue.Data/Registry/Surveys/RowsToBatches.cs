using System.Globalization;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Fills batches from the sheet's records, on one thread.</summary>
internal sealed class RowsToBatches(
    SheetReader sheet,
    SurveyRowReader rows,
    StagedRows staged,
    bool alone,
    int looked,
    ColumnEvidence evidence,
    IProgress<ImportProgress>? progress
)
{
    private readonly SurveyColumns shape = staged.Shape;
    private EnterpriseRun? run;
    private int runs,
        lastYear;

    /// <summary>Reads until the batch is full; false at the end of the file.</summary>
    public bool Fill(SurveyRowBuffer batch, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (progress is not null)
        {
            var done = staged.Accepted + staged.Rejected + staged.Duplicates.Count;
            progress.Report(new("read", done, done == 0 ? 0 : (long)(done * (double)sheet.Length / Math.Max(1, sheet.Position))));
        }

        while (sheet.Next())
        {
            var outcome = rows.Read();
            if (outcome != RowOutcome.LeftOut && sheet.Ordinal > looked)
            {
                evidence.Look(sheet);
            }

            switch (outcome)
            {
                case RowOutcome.LeftOut:
                    if (staged.LeftOut.Count == 0 || staged.LeftOut[^1] != sheet.Row)
                    {
                        staged.LeftOut.Add(sheet.Row);
                    }

                    break;
                case RowOutcome.Rejected:
                    staged.Rejected++;
                    break;
                case RowOutcome.Duplicate:
                    staged.Duplicates.Add(
                        new(
                            sheet.Row,
                            sheet.SpreadYear,
                            rows.RepeatedRow,
                            $"{rows.TaxCode} · {rows.Year.ToString(CultureInfo.InvariantCulture)}",
                            rows.Cells.ToArray()
                        )
                    );
                    break;
                default:
                    Accept(batch);
                    if (batch.IsFull)
                    {
                        return true;
                    }

                    break;
            }
        }

        if (run is not null)
        {
            batch.Runs.Add(run);
        }

        return false;
    }

    private void Accept(SurveyRowBuffer batch)
    {
        staged.Accepted++;
        if (rows.Year != lastYear)
        {
            staged.Years.Add(lastYear = rows.Year);
        }

        var weak = (rows.Cells[EnterpriseFields.LegalFormField].HasValue ? 0L : 1L) | (rows.Cells[EnterpriseFields.VsicField].HasValue ? 0L : 2L);
        staged.AnyWeak |= weak != 0;
        var target = batch.NextRow();
        target[0] = Cell.Of((long)sheet.Key);
        target[1] = Cell.Of((long)rows.Enterprise);
        target[2] = Cell.Of((long)rows.Year);
        target[3] = Cell.Of(weak);
        target[5] = Cell.Of((long)rows.Size.Class);
        target[6] = Cell.Of((long)rows.Size.Criterion);
        long clear = 0;
        var at = SurveyColumns.StageFixed;
        foreach (var f in shape.RecordFields)
        {
            ref var cell = ref rows.Cells[f];
            target[at++] = Unclear(cell, f, ref clear);
            if (f == EnterpriseFields.VsicField)
            {
                target[at++] = cell.HasValue ? Cell.Of((long)rows.Vsic.Edition) : default;
                target[at++] = cell.HasValue ? Cell.Of(rows.Vsic.Division) : default;
                target[at++] = cell.HasValue ? Cell.Of(rows.Vsic.Section) : default;
            }
        }

        target[4] = Cell.Of(clear);
        foreach (var system in rows.Systems)
        {
            batch.Systems.Add(new(sheet.Key, rows.Enterprise, rows.Year, system));
        }

        if (run is null || alone || run.Ent != rows.Enterprise)
        {
            if (run is not null)
            {
                batch.Runs.Add(run);
            }

            run = new EnterpriseRun(runs++, rows.Enterprise, rows.TaxCode, shape.Run.Count - SurveyColumns.RunFixed);
            staged.Scattered |= run.Ent != run.Run;
        }
        else
        {
            staged.Grouped = true;
        }

        Merge(run);
    }

    /// <summary>Each fact of the enterprise is that of the latest year which states it.</summary>
    private void Merge(EnterpriseRun run)
    {
        var year = rows.Year;
        if (year > run.Year)
        {
            (run.Year, run.Row) = (year, sheet.Key);
        }

        var at = 0;
        foreach (var f in shape.ParentFields)
        {
            ref var cell = ref rows.Cells[f];
            var width = f == EnterpriseFields.VsicField ? 4 : 1;
            if (cell.Kind != CellKind.Blank && year > run.Years[at])
            {
                run.Years[at] = year;
                run.Clear &= ~(1L << f);
                run.Cells[at] = Unclear(cell, f, ref run.Clear);
                if (width > 1)
                {
                    run.Cells[at + 1] = cell.HasValue ? Cell.Of((long)rows.Vsic.Edition) : default;
                    run.Cells[at + 2] = cell.HasValue ? Cell.Of(rows.Vsic.Division) : default;
                    run.Cells[at + 3] = cell.HasValue ? Cell.Of(rows.Vsic.Section) : default;
                }
            }

            at += width;
        }
    }

    private Cell Unclear(in Cell cell, int field, ref long clear)
    {
        if (cell.Kind != CellKind.Clear)
        {
            return cell;
        }

        clear |= 1L << field;
        staged.AnyClear = true;
        return default;
    }
}
