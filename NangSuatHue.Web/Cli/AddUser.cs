using NangSuatHue.Data.Access;

namespace NangSuatHue.Web.Cli;

internal static class AddUser
{
    public static async Task<int> RunAsync(RegistryOptions options, string email, Role role, string? taxCode, int? expertId, CancellationToken ct)
    {
        await Task.CompletedTask;
        return 5;
    }
}
