using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Sqlite;

/// <summary>The account of each change, and the chain of seals that shows what was changed behind the program's back.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000300_ChangeChain")]
public sealed class ChangeChain : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(
            name: "actor_id",
            table: "changes",
            type: "INTEGER",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "salt",
            table: "changes",
            type: "TEXT",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "seal",
            table: "changes",
            type: "TEXT",
            nullable: true);

        migrationBuilder.AddColumn<long>(
            name: "seal_number",
            table: "changes",
            type: "INTEGER",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "chain_heads",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false),
                count = table.Column<long>(type: "INTEGER", nullable: false),
                seal = table.Column<string>(type: "TEXT", nullable: false)
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

        // SQLite drops a column by itself; EF would rebuild the table from a model that this migration does not carry.
        migrationBuilder.Sql("ALTER TABLE changes DROP COLUMN actor_id");
        migrationBuilder.Sql("ALTER TABLE changes DROP COLUMN salt");
        migrationBuilder.Sql("ALTER TABLE changes DROP COLUMN seal");
        migrationBuilder.Sql("ALTER TABLE changes DROP COLUMN seal_number");
    }
}
