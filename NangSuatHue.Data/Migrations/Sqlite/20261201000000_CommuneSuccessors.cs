using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Sqlite;

/// <summary>Communes of before July 2025 with their successors.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000000_CommuneSuccessors")]
public sealed class CommuneSuccessors : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "commune_successors",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                old_code = table.Column<string>(type: "TEXT", nullable: true),
                old_type = table.Column<string>(type: "TEXT", nullable: false),
                old_name = table.Column<string>(type: "TEXT", nullable: false),
                name_key = table.Column<string>(type: "TEXT", nullable: false),
                old_district = table.Column<string>(type: "TEXT", nullable: true),
                valid_until = table.Column<string>(type: "TEXT", nullable: true),
                successor_code = table.Column<string>(type: "TEXT", nullable: false),
                ambiguous = table.Column<string>(type: "TEXT", nullable: true),
                source = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_commune_successors", x => x.id);
            });

        migrationBuilder.CreateIndex(
            name: "IX_commune_successors_name_key",
            table: "commune_successors",
            column: "name_key");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "commune_successors");
    }
}
