using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Sqlite;

/// <summary>Several files sent together, or in one ZIP, are one list.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000400_ImportUploads")]
public sealed class ImportUploads : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(
            name: "upload_id",
            table: "import_batches",
            type: "INTEGER",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "import_uploads",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                name = table.Column<string>(type: "TEXT", nullable: true),
                refused = table.Column<string>(type: "TEXT", nullable: false),
                owner_id = table.Column<int>(type: "INTEGER", nullable: true),
                created_by = table.Column<string>(type: "TEXT", nullable: false),
                created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_import_uploads", x => x.id);
            });

        migrationBuilder.CreateIndex(
            name: "IX_import_batches_upload_id",
            table: "import_batches",
            column: "upload_id");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "import_uploads");

        migrationBuilder.DropIndex(
            name: "IX_import_batches_upload_id",
            table: "import_batches");

        // SQLite drops a column by itself; EF would rebuild the table from a model that this migration does not carry.
        migrationBuilder.Sql("ALTER TABLE import_batches DROP COLUMN upload_id");
    }
}