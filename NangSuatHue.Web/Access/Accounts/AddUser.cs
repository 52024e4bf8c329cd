using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Adds an account without a password and prints the one-time address at which its owner sets one.</summary>
internal static class AddUser
{
    public static async Task<int> RunAsync(DbGate gate, string email, Role role, string? taxCode, int? expertId, CancellationToken ct)
    {
        if (!await gate.IsCurrentAsync(ct))
        {
            await Console.Error.WriteLineAsync("Chưa có cơ sở dữ liệu; chạy 'migrate' trước. / No database yet; run 'migrate' first.");
            return 5;
        }

        if (role == Role.Representative != taxCode is not null || (expertId is not null && role != Role.Expert))
        {
            await Console.Error.WriteLineAsync(
                "--enterprise đi cùng vai trò Representative, --expert cùng Expert. / --enterprise goes with Representative, --expert with Expert."
            );
            return 2;
        }

        int? enterpriseId = null;
        await using var services = Accounts.CommandServices(gate);
        await using var scope = services.CreateAsyncScope();
        if (taxCode is not null)
        {
            TaxCode.Read(taxCode, out var code, out _);
            await using var db = gate.Factory().CreateDbContext();
            enterpriseId = await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);
            if (enterpriseId is null)
            {
                await Console.Error.WriteLineAsync($"Không có doanh nghiệp {taxCode}. / No enterprise {taxCode}.");
                return 2;
            }
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = new AppUser
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = email,
            Role = role,
            EnterpriseId = enterpriseId,
            ExpertId = expertId,
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
        };
        var made = await users.CreateAsync(user);
        if (!made.Succeeded)
        {
            await Console.Error.WriteLineAsync(string.Join(" ", made.Errors.Select(e => e.Description)));
            return 2;
        }

        var token = WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)));
        Console.Out.WriteLine($"/dat-mat-khau?tk={user.Id}&ma={token}");
        return 0;
    }
}
