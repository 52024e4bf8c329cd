using System.CommandLine;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Cli;

/// <summary>The verb <c>audit</c>.</summary>
internal static class AuditCommands
{
    public static Command Audit(Func<DbGate> gate)
    {
        var verify = new Command(
            "verify",
            "Kiểm tra chuỗi niêm phong của lịch sử thay đổi; 0 nguyên vẹn, 1 bị sửa / Verify the chain of the history; 0 sound, 1 broken"
        );
        verify.SetAction(
            async (_, ct) =>
            {
                var at = gate();
                if (!await at.IsCurrentAsync(ct))
                {
                    await Console.Error.WriteLineAsync(
                        "Cơ sở dữ liệu chưa theo bản này: chạy migrate trước. / The registry is not of this version: migrate it first."
                    );
                    return 5;
                }

                var report = await new VerifyChanges(at).RunAsync(ct);
                Console.Out.WriteLine(Say(report));
                return report.Fault == ChainFault.None ? 0 : 1;
            }
        );
        return new Command("audit", "Lịch sử thay đổi / The history of changes") { verify };
    }

    private static string Say(ChainReport r) =>
        r.Fault switch
        {
            ChainFault.None => $"Nguyên vẹn: {r.Rows} dòng lịch sử. / Sound: {r.Rows} rows of history.",
            ChainFault.Missing => $"Thiếu dòng số {r.Number} của chuỗi; {r.Rows} dòng trước đó nguyên vẹn. / "
                + $"Row number {r.Number} of the chain is missing; the {r.Rows} rows before it are sound.",
            ChainFault.Added when r.Id > 0 => $"Dòng id {r.Id} không nằm trong chuỗi. / Row id {r.Id} stands outside the chain.",
            ChainFault.Added =>
                $"Dòng số {r.Number} nối thêm vào chuỗi ngoài chương trình. / Row number {r.Number} was added to the chain from outside.",
            ChainFault.ChangedAfterErasure => $"Dòng id {r.Id} (số {r.Number}) bị sửa sau khi xóa dữ liệu cá nhân. / "
                + $"Row id {r.Id} (number {r.Number}) was changed after an erasure.",
            _ => $"Dòng id {r.Id} (số {r.Number}) bị sửa; {r.Rows} dòng trước đó nguyên vẹn. / "
                + $"Row id {r.Id} (number {r.Number}) was changed; the {r.Rows} rows before it are sound.",
        };
}
