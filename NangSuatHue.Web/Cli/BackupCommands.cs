using System.CommandLine;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Cli;

/// <summary>The verbs <c>backup</c> and <c>restore</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup(Func<DbGate> gate)
    {
        var file = new Argument<string>("FILE") { Description = "Tệp sao lưu sẽ ghi / the backup to write" };
        var command = new Command(
            "backup",
            "Sao lưu cơ sở dữ liệu và tệp đã tải lên, cả khi đang chạy / Back up the database and the uploaded files, also while in use"
        )
        {
            file,
        };
        command.SetAction(
            async (p, ct) =>
                await RunAsync(async () =>
                {
                    var path = p.GetValue(file)!;
                    var manifest = await new BackupRegistry(gate(), TimeProvider.System).RunAsync(path, ct);
                    return $"Đã sao lưu và kiểm tra {path}: {manifest.Rows.Values.Sum()} dòng, {manifest.Sha256.Count - 1} tệp. / Backed "
                        + $"up and verified: {manifest.Rows.Values.Sum()} rows, {manifest.Sha256.Count - 1} files.";
                })
        );
        return command;
    }

    public static Command Restore(Func<DbGate> gate)
    {
        var file = new Argument<string>("FILE") { Description = "Tệp sao lưu / the backup" };
        var force = new Option<bool>("--force") { Description = "Thay cơ sở dữ liệu đang có dữ liệu / replace a registry that holds data" };
        var command = new Command("restore", "Khôi phục từ một bản sao lưu; dừng máy chủ trước / Restore from a backup; stop the server first")
        {
            file,
            force,
        };
        command.SetAction(
            async (p, ct) =>
                await RunAsync(async () =>
                {
                    var (manifest, kept) = await new RestoreRegistry(gate(), TimeProvider.System).RunAsync(p.GetValue(file)!, p.GetValue(force), ct);
                    return $"Đã khôi phục bản sao lưu {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC: {manifest.Rows.Values.Sum()} dòng. / "
                        + $"Restored: {manifest.Rows.Values.Sum()} rows."
                        + (kept is null ? "" : $"\nBản bị thay giữ ở {kept} / what was replaced is kept there.");
                })
        );
        return command;
    }

    private static async Task<int> RunAsync(Func<Task<string>> work)
    {
        try
        {
            Console.Out.WriteLine(await work());
            return 0;
        }
        catch (BackupException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return e.Problem switch
            {
                BackupProblem.Usage => 2,
                BackupProblem.Unreadable => 4,
                _ => 5,
            };
        }
    }
}
