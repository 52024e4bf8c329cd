using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Postgres;

/// <summary>The account of each change, and the chain of seals that shows what was changed behind the program's back.</summary>
[DbContext(typeof(PostgresAppDb))]
[Migration("20261201000300_ChangeChain")]
public sealed class ChangeChain : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(
            name: "actor_id",
            table: "changes",
            type: "integer",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "salt",
            table: "changes",
            type: "text",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "seal",
            table: "changes",
            type: "text",
            nullable: true);

        migrationBuilder.AddColumn<long>(
            name: "seal_number",
            table: "changes",
            type: "bigint",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "chain_heads",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false),
                count = table.Column<long>(type: "bigint", nullable: false),
                seal = table.Column<string>(type: "text", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_chain_heads", x => x.id);
            });

        migrationBuilder.CreateIndex(
            name: "IX_changes_seal",
            table: "changes",
            column: "seal",
            filter: "seal IS NULL");

        migrationBuilder.CreateIndex(
            name: "IX_changes_seal_number",
            table: "changes",
            column: "seal_number",
            unique: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "chain_heads");

        migrationBuilder.DropIndex(
            name: "IX_changes_seal",
            table: "changes");

        migrationBuilder.DropIndex(
            name: "IX_changes_seal_number",
            table: "changes");

        migrationBuilder.DropColumn(
            name: "actor_id",
            table: "changes");

        migrationBuilder.DropColumn(
            name: "salt",
            table: "changes");

        migrationBuilder.DropColumn(
            name: "seal",
            table: "changes");

        migrationBuilder.DropColumn(
            name: "seal_number",
            table: "changes");
    }
}