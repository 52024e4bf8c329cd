using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Cli;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

var app = WebHost.Build(args);
for (var tries = 1; ; tries++)
{
    try
    {
        await WebHost.PrepareAsync(app);
        break;
    }
    catch (Exception e) when (e is StartRefusedException or ForeignSchemaException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 5;
    }
    catch (Exception e) when (DatabaseTroubles.Of(e) is var trouble and not DatabaseTrouble.None)
    {
        // A database that starts together with this program gets a minute; what does not pass by itself is told at once.
        if (tries == 30 || trouble is not (DatabaseTrouble.Gone or DatabaseTrouble.Busy))
        {
            await Console.Error.WriteLineAsync(
                $"Chưa khởi động được. {DatabaseTroubles.Sentence(trouble)} / Cannot start. {DatabaseTroubles.SentenceEn(trouble)}\n{e.Message}"
            );
            return 5;
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
    }
}

await app.RunAsync();
return 0;

/// <summary>The entry point, visible to the tests' host.</summary>
public partial class Program;
