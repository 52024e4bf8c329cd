using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Sqlite;

/// <summary>Editions of the registry's statistics: their published cells, and what they counted.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000100_StatisticsEditions")]
public sealed class StatisticsEditions : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "edition_cells",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                edition_id = table.Column<int>(type: "INTEGER", nullable: false),
                year = table.Column<int>(type: "INTEGER", nullable: false),
                indicator = table.Column<string>(type: "TEXT", nullable: false),
                vsic_edition = table.Column<int>(type: "INTEGER", nullable: false),
                row = table.Column<string>(type: "TEXT", nullable: false),
                column = table.Column<string>(type: "TEXT", nullable: false),
                count = table.Column<int>(type: "INTEGER", nullable: false),
                mean = table.Column<double>(type: "REAL", nullable: true),
                p10 = table.Column<double>(type: "REAL", nullable: true),
                q1 = table.Column<double>(type: "REAL", nullable: true),
                median = table.Column<double>(type: "REAL", nullable: true),
                q3 = table.Column<double>(type: "REAL", nullable: true),
                p90 = table.Column<double>(type: "REAL", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_edition_cells", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "edition_counts",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                edition_id = table.Column<int>(type: "INTEGER", nullable: false),
                year = table.Column<int>(type: "INTEGER", nullable: false),
                subject = table.Column<int>(type: "INTEGER", nullable: false),
                vsic_edition = table.Column<int>(type: "INTEGER", nullable: false),
                section = table.Column<string>(type: "TEXT", nullable: true),
                division = table.Column<string>(type: "TEXT", nullable: true),
                size_class = table.Column<int>(type: "INTEGER", nullable: false),
                numbers = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_edition_counts", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "statistics_editions",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                number = table.Column<int>(type: "INTEGER", nullable: false),
                published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                published_by = table.Column<string>(type: "TEXT", nullable: false),
                published_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                figures = table.Column<int>(type: "INTEGER", nullable: false),
                held = table.Column<int>(type: "INTEGER", nullable: false),
                illustrative = table.Column<bool>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_statistics_editions", x => x.id);
            });

        migrationBuilder.CreateIndex(
            name: "IX_edition_cells_edition_id_year_indicator",
            table: "edition_cells",
            columns: new[] { "edition_id", "year", "indicator" });

        migrationBuilder.CreateIndex(
            name: "IX_edition_counts_edition_id_year",
            table: "edition_counts",
            columns: new[] { "edition_id", "year" });

        migrationBuilder.CreateIndex(
            name: "IX_statistics_editions_number",
            table: "statistics_editions",
            column: "number",
            unique: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "edition_cells");

        migrationBuilder.DropTable(
            name: "edition_counts");

        migrationBuilder.DropTable(
            name: "statistics_editions");
    }
}
