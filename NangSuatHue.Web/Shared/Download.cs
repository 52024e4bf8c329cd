using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Shared;

/// <summary>Answers a request with a file that a slice writes.</summary>
public static class Download
{
    /// <summary>A file for as long as it is open: it vanishes with its handle.</summary>
    public static FileStream Spool() =>
        new(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );

    /// <summary>
    /// Spooled to a file that vanishes with its handle: the answer begins only when the whole export stands, and memory stays flat. 403 where the slice
    /// refuses.
    /// </summary>
    /// <param name="name">The file's name without its ending; files of invented records say so in it.</param>
    /// <param name="format">Text or workbook.</param>
    /// <param name="write">The slice.</param>
    public static async Task<IResult> SendAsync(string name, ExportFormat format, Func<Stream, Task<Outcome<Exported>>> write)
    {
        var spool = Spool();
        var outcome = await write(spool);
        if (outcome.Kind != OutcomeKind.Ok)
        {
            await spool.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        spool.Position = 0;
        return Results.File(
            spool,
            format == ExportFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            outcome.Value.Name(name, format)
        );
    }
}
