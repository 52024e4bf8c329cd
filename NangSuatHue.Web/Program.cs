using NangSuatHue.Web.Cli;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

return 0;
