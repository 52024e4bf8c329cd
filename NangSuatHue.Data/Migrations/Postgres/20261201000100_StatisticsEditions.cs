using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace NangSuatHue.Data.Migrations.Postgres;

/// <summary>Editions of the registry's statistics: their published cells, and what they counted.</summary>
[DbContext(typeof(PostgresAppDb))]
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
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                edition_id = table.Column<int>(type: "integer", nullable: false),
                year = table.Column<int>(type: "integer", nullable: false),
                indicator = table.Column<string>(type: "text", nullable: false),
                vsic_edition = table.Column<int>(type: "integer", nullable: false),
                row = table.Column<string>(type: "text", nullable: false),
                column = table.Column<string>(type: "text", nullable: false),
                count = table.Column<int>(type: "integer", nullable: false),
                mean = table.Column<double>(type: "double precision", nullable: true),
                p10 = table.Column<double>(type: "double precision", nullable: true),
                q1 = table.Column<double>(type: "double precision", nullable: true),
                median = table.Column<double>(type: "double precision", nullable: true),
                q3 = table.Column<double>(type: "double precision", nullable: true),
                p90 = table.Column<double>(type: "double precision", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_edition_cells", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "edition_counts",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                edition_id = table.Column<int>(type: "integer", nullable: false),
                year = table.Column<int>(type: "integer", nullable: false),
                subject = table.Column<int>(type: "integer", nullable: false),
                vsic_edition = table.Column<int>(type: "integer", nullable: false),
                section = table.Column<string>(type: "text", nullable: true),
                division = table.Column<string>(type: "text", nullable: true),
                size_class = table.Column<int>(type: "integer", nullable: false),
                numbers = table.Column<byte[]>(type: "bytea", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_edition_counts", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "statistics_editions",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                number = table.Column<int>(type: "integer", nullable: false),
                published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                published_by = table.Column<string>(type: "text", nullable: false),
                published_by_id = table.Column<int>(type: "integer", nullable: true),
                figures = table.Column<int>(type: "integer", nullable: false),
                held = table.Column<int>(type: "integer", nullable: false),
                illustrative = table.Column<bool>(type: "boolean", nullable: false)
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
