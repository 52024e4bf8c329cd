using NangSuatHue.Data.Exchange.Reading;
using Npgsql;
using NpgsqlTypes;

namespace NangSuatHue.Data.Exchange.Staging;

/// <summary>Binary COPY. The connection copies into one table at a time.</summary>
internal sealed class PostgresStaging(NpgsqlConnection connection, string table, IReadOnlyList<StageColumn> columns) : StagingTable
{
    private readonly string copy = $"COPY temp_{table} ({string.Join(",", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)";
    private NpgsqlBinaryImporter? importer;

    public override void Write(ReadOnlySpan<Cell> cells)
    {
        importer ??= connection.BeginBinaryImport(copy);
        importer.StartRow();
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            switch (cell.Kind)
            {
                case CellKind.Text:
                    importer.Write(cell.TextValue!.Replace("\0", "", StringComparison.Ordinal), NpgsqlDbType.Text);
                    break;
                case CellKind.Whole when columns[i].Type == StageType.Whole:
                    importer.Write((int)cell.WholeValue, NpgsqlDbType.Integer);
                    break;
                case CellKind.Whole:
                    importer.Write(cell.WholeValue, NpgsqlDbType.Bigint);
                    break;
                case CellKind.Real:
                    importer.Write(cell.RealValue, NpgsqlDbType.Double);
                    break;
                case CellKind.Day:
                    importer.Write(cell.DayValue, NpgsqlDbType.Date);
                    break;
                case CellKind.Bytes:
                    importer.Write(cell.BytesValue, NpgsqlDbType.Bytea);
                    break;
                default:
                    importer.WriteNull();
                    break;
            }
        }
    }

    public override void Pause()
    {
        importer?.Complete();
        importer?.Dispose();
        importer = null;
    }

    public override void Dispose() => importer?.Dispose();
}
