using Microsoft.Extensions.Localization;
using MudBlazor;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// The one place where a component's call to a slice can fail: logs with a reference number and tells the person what happened and what was kept.
/// </summary>
public sealed partial class SliceRunner(CurrentActor actor, ISnackbar snackbar, IStringLocalizer<Ui> text, ILogger<SliceRunner> logger)
{
    /// <summary>Runs a slice as the signed-in person; null where it broke, which was told already.</summary>
    public async Task<Outcome<T>?> RunAsync<T>(Func<Actor, Task<Outcome<T>>> slice)
    {
        try
        {
            return await slice(await actor.GetAsync());
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            Failed(logger, e, reference);
            snackbar.Add(
                text["{0} Mã tra cứu: {1}", text[DatabaseTroubles.Sentence(DatabaseTroubles.Of(e))], reference],
                Severity.Error,
                o => o.RequireInteraction = true
            );
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "A slice failed. Reference {Reference}")]
    private static partial void Failed(ILogger logger, Exception exception, string reference);
}
