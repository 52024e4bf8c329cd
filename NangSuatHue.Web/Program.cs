using NangSuatHue.Web.Cli;
using NangSuatHue.Web.Hosting;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

var app = WebHost.Build(args);
try
{
    await WebHost.PrepareAsync(app);
}
catch (StartRefusedException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 5;
}

await app.RunAsync();
return 0;

/// <summary>The entry point, visible to the tests' host.</summary>
public partial class Program;
