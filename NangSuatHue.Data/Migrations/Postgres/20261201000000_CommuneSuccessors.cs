using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace NangSuatHue.Data.Migrations.Postgres;

/// <summary>Communes of before July 2025 with their successors.</summary>
[DbContext(typeof(PostgresAppDb))]
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
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                old_code = table.Column<string>(type: "text", nullable: true),
                old_type = table.Column<string>(type: "text", nullable: false),
                old_name = table.Column<string>(type: "text", nullable: false),
                name_key = table.Column<string>(type: "text", nullable: false),
                old_district = table.Column<string>(type: "text", nullable: true),
                valid_until = table.Column<string>(type: "text", nullable: true),
                successor_code = table.Column<string>(type: "text", nullable: false),
                ambiguous = table.Column<string>(type: "text", nullable: true),
                source = table.Column<string>(type: "text", nullable: false)
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
