using Microsoft.AspNetCore.Builder;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Tests.Http;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Hosting;

namespace NangSuatHue.Tests.Sample;

/// <summary>The application with the sample feature: one line for the data, one for the web.</summary>
public sealed class SampleApp : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-sample-").FullName;
    private WebApplication? app;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await new DbGate(folder).MigrateAsync(CancellationToken.None);
        await new ReferenceSeeder(new DbGate(folder)).RunAsync(Seeds.Folder, CancellationToken.None);
        await SampleDatabase.AddTableAsync(new DbGate(folder, features: SampleDatabase.Features), CancellationToken.None);
        app = WebHost.Build(
            [
                "--applicationName=NangSuatHue.Web",
                "--contentRoot=" + AppContext.BaseDirectory,
                "--urls=http://127.0.0.1:0",
                "--DataDirectory=" + folder,
                "--Serilog:MinimumLevel:Default=Error",
                "--environment=Development",
                "--SignIn:PerMinute=1000",
            ],
            SampleDatabase.Features,
            new WebFeatureSet([.. WebFeatureSet.In(typeof(WebFeature).Assembly), new WorkshopPages()])
        );
        await WebHost.PrepareAsync(app);
        await app.StartAsync();
        Address = WebApp.AddressOf(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
