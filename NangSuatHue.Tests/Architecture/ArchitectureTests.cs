using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Architecture;

/// <summary>What must stay true of the whole source and the model, whoever writes the next slice.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The repository.</summary>
    internal static readonly string Root = FindRoot();

    [Fact]
    public void Components_StayUnderTwoHundredLines() =>
        Assert.DoesNotContain(
            Product(".razor", ".razor.cs").Select(f => (File: f, Lines: File.ReadLines(Path.Combine(Root, f)).Count())),
            f => f.Lines > 200
        );

    [Fact]
    public void Lines_AreOf160CharactersAtMost()
    {
        var long160 = new List<string>();
        foreach (var project in (string[])["NangSuatHue.Data", "NangSuatHue.Web", "NangSuatHue.Tests", "NangSuatHue.Benchmarks"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(Root, file).Replace('\\', '/');
                var part = path.Split('/')[1];
                if (part is "obj" or "bin" or "Migrations" or "wwwroot" || Path.GetExtension(path) is not (".cs" or ".razor"))
                {
                    continue;
                }

                long160.AddRange(File.ReadLines(file).Select((l, n) => (l, n)).Where(l => l.l.Length > 160).Select(l => $"{path}:{l.n + 1}"));
            }
        }

        Assert.Equal([], long160);
    }

    /// <summary>
    /// A method is read at one sight, or says above itself why not: <c>// Long: the reason</c>. Lines cannot hide its length, since they are measured
    /// too. Tests are stories and read from top to bottom.
    /// </summary>
    [Fact]
    public void Methods_AreOfSixtyLinesAtMost_OrSayWhyNot() =>
        Assert.Equal(
            [],
            Sources("NangSuatHue.*", ".cs")
                .Where(f => !f.StartsWith("NangSuatHue.Tests/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
                .SelectMany(f => LongMethods(f, Read(f)))
        );

    [Theory]
    [InlineData(60, "", false)]
    [InlineData(61, "", true)]
    [InlineData(61, "// Long: one formula, as its source has it.", false)]
    [InlineData(61, "// Long:", true)]
    [InlineData(61, "// It is long.", true)]
    public void Methods_AreMeasuredWithTheirSignature(int lines, string comment, bool isLong)
    {
        var body = string.Concat(Enumerable.Repeat("        F();\n", lines - 3));
        Assert.Equal(isLong, LongMethods("a.cs", $"class A\n{{\n    {comment}\n    void F()\n    {{\n{body}    }}\n}}\n").Any());
    }

    private static IEnumerable<string> LongMethods(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var isMethod =
                node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                || node is PropertyDeclarationSyntax { ExpressionBody: not null };
            var span = tree.GetLineSpan(node.Span);
            if (
                isMethod
                && span.EndLinePosition.Line - span.StartLinePosition.Line >= 60
                && !LongBecause().IsMatch(node.GetLeadingTrivia().ToString())
            )
            {
                yield return $"{file}:{span.StartLinePosition.Line + 1}";
            }
        }
    }

    [GeneratedRegex(@"// Long: \w.{15,}")]
    private static partial Regex LongBecause();

    /// <summary>A number in SQL for a value of an enumeration says nothing to a reader, and goes wrong in silence when the enumeration changes.</summary>
    [Fact]
    public void Sql_NamesTheValuesOfEnumerations() =>
        Assert.Equal(
            [],
            Sources("NangSuatHue.Data")
                .SelectMany(f =>
                    File.ReadLines(Path.Combine(Root, f))
                        .Select((l, n) => (Line: l, At: $"{f}:{n + 1}"))
                        .Where(l => BareEnumeration().IsMatch(l.Line))
                        .Select(l => l.At)
                )
        );

    /// <summary>
    /// Where the two databases differ in SQL, <see cref="Dialect"/> says so; besides it only where files, copies and the search index are made.
    /// </summary>
    [Fact]
    public void Databases_DifferInOnePlace() =>
        Assert.Equal(
            [],
            Sources("NangSuatHue.Data")
                .Where(f =>
                    !f.Contains("/Foundation/Store/", StringComparison.Ordinal)
                    && !f.Contains("/Desk/Backups/", StringComparison.Ordinal)
                    && !f.Contains("/Exchange/Staging/", StringComparison.Ordinal)
                    && !f.EndsWith("/SearchIndex.cs", StringComparison.Ordinal)
                    && !f.EndsWith("/JobClaims.cs", StringComparison.Ordinal)
                    && !f.EndsWith("/ImportRun.cs", StringComparison.Ordinal)
                    && ProviderTest().IsMatch(File.ReadAllText(Path.Combine(Root, f)))
                )
        );

    private static IEnumerable<string> Sources(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, project), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => f.Split('/')[1] is not ("obj" or "bin" or "Migrations"));

    [GeneratedRegex(@"\b(status|stage|entity|action|kind|data_status|legal_form|estimate_status|verification|size_class) (=|<>|<|>|IN \() ?\d")]
    private static partial Regex BareEnumeration();

    [GeneratedRegex(@"is (Npgsql|Sqlite)Connection|IsSqlite\(\)|IsNpgsql\(\)|[!=]= DatabaseProvider\.")]
    private static partial Regex ProviderTest();

    [Fact]
    public void Data_KnowsNothingOfPagesOrHttp()
    {
        var references = typeof(AppDb).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            references,
            r =>
                r.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal)
                || r.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
                || r.StartsWith("MudBlazor", StringComparison.Ordinal)
                || r.StartsWith("NangSuatHue.Web", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Csv_IsKnownToOneReaderAndOneWriter() =>
        Assert.Equal(
            ["NangSuatHue.Data/Exchange/Reading/SheetReader.cs", "NangSuatHue.Data/Exchange/Reading/SheetWriter.cs"],
            Product(".cs", ".razor").Where(f => Mentions(f, "using CsvHelper", StringComparison.Ordinal))
        );

    [Fact]
    public void Charts_AreDrawnInOnePlace() =>
        Assert.All(
            Product(".cs", ".razor").Where(f => Mentions(f, "apexcharts", StringComparison.OrdinalIgnoreCase)),
            f => Assert.StartsWith("NangSuatHue.Web/Charts/", f, StringComparison.Ordinal)
        );

    /// <summary>To a parameter of text, <c>Value="null"</c> is the word null.</summary>
    [Fact]
    public void Components_GiveNoWordNull() => Assert.DoesNotContain(Product(".razor"), f => Mentions(f, "=\"null\"", StringComparison.Ordinal));

    [Fact]
    public void Components_HoldNoContext() => Assert.DoesNotContain(Product(".razor", ".razor.cs"), f => ContextTypes().IsMatch(Read(f)));

    [Fact]
    public void Sources_PointToNoFolderOutside()
    {
        const string Outside = "/" + "shared" + "/";
        Assert.DoesNotContain(
            Sources("NangSuatHue.*", ".cs", ".razor", ".csproj", ".json", ".css", ".js"),
            f => Mentions(f, Outside, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Scan_SeesTheWholeProduct()
    {
        var files = Product(".cs", ".razor").ToList();
        Assert.Contains("NangSuatHue.Data/Foundation/Store/AppDb.cs", files);
        Assert.Contains("NangSuatHue.Web/Shell/App.razor", files);
        Assert.Contains("NangSuatHue.Web/Charts/ApexChart.razor", files);
        Assert.True(files.Count > 100);
    }

    [Fact]
    public void Model_HasNoTypeThatSqliteSortsWrongly()
    {
        using var db = new SqliteAppDb(SqliteAppDb.Options("Data Source=:memory:"));
        var entities = db.Model.GetEntityTypes().ToList();
        Assert.True(entities.Count > 15);
        var wrong = entities
            .Where(e => e.ClrType.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) != true)
            .SelectMany(e => Properties(e).Select(p => (Entity: e.ClrType, Property: p)))
            .Where(p => Bare(p.Property) == typeof(decimal) || Bare(p.Property) == typeof(DateTimeOffset))
            .Where(p => p.Entity != typeof(AppUser) || p.Property.Name != nameof(AppUser.LockoutEnd))
            .Select(p => $"{p.Entity.Name}.{p.Property.Name}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Model_EveryInstant_IsConvertedToUtc()
    {
        using var db = new SqliteAppDb(SqliteAppDb.Options("Data Source=:memory:"));
        var instants = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => Bare(p) == typeof(DateTime)).ToList();
        Assert.NotEmpty(instants);
        Assert.All(
            instants,
            p => Assert.Equal(DateTimeKind.Utc, ((DateTime)p.GetTypeMapping().Converter!.ConvertFromProvider(new DateTime(2026, 1, 1))!).Kind)
        );
    }

    [Fact]
    public void Migrations_Sqlite_AreComplete()
    {
        using var db = new SqliteAppDb(SqliteAppDb.Options("Data Source=:memory:"));
        Assert.Equal(DbGate.LatestMigration, db.Database.GetMigrations().Last());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_Postgres_AreComplete()
    {
        using var db = new PostgresAppDb(PostgresAppDb.Options("Host=localhost;Database=none"));
        Assert.Equal(DbGate.LatestMigration, db.Database.GetMigrations().Last());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Properties(c.ComplexType)));

    private static Type Bare(IReadOnlyPropertyBase property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    /// <summary>The product's own files, tests and benchmarks left out, by their path from the root.</summary>
    private static IEnumerable<string> Product(params string[] endings) =>
        Sources("NangSuatHue.Data", endings).Concat(Sources("NangSuatHue.Web", endings));

    private static IEnumerable<string> Sources(string projects, params string[] endings) =>
        Directory
            .EnumerateDirectories(Root, projects)
            .SelectMany(project => Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "lib" or "node_modules"))
            .Order(StringComparer.Ordinal);

    private static bool Mentions(string file, string text, StringComparison how) => Read(file).Contains(text, how);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NangSuatHue.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The sources are not above the tests.");
    }

    [GeneratedRegex(@"\b(\w*AppDb|IDbContextFactory|DbContext)\b")]
    private static partial Regex ContextTypes();
}
