using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NangSuatHue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Scale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_year_figures_year_net_revenue",
                table: "year_figures");

            migrationBuilder.CreateTable(
                name: "year_versions",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_year_versions", x => x.year);
                });

            migrationBuilder.CreateIndex(
                name: "IX_year_figures_list",
                table: "year_figures",
                columns: new[] { "year", "net_revenue", "section", "vsic_edition", "commune_code", "size_class", "data_status", "enterprise_id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprises_status",
                table: "enterprises",
                column: "status",
                filter: "status = 3");

            // The search index. Inserts are taken in later (SearchIndex.CatchUpAsync); whatever it holds, these triggers keep true.
            migrationBuilder.Sql("INSERT INTO year_versions (year, version) SELECT DISTINCT year, 1 FROM year_figures UNION SELECT 0, 1");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE enterprise_fts USING fts5(key, content='', contentless_delete=1, detail=none)");
            migrationBuilder.Sql("CREATE TABLE search_index (upto INTEGER NOT NULL)");
            migrationBuilder.Sql("INSERT INTO search_index (upto) VALUES (0)");
            migrationBuilder.Sql("""
                CREATE TRIGGER enterprise_fts_update AFTER UPDATE OF search_key ON enterprises
                WHEN old.search_key <> new.search_key AND old.id <= (SELECT upto FROM search_index)
                BEGIN UPDATE enterprise_fts SET key = new.search_key WHERE rowid = old.id; END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER enterprise_fts_delete AFTER DELETE ON enterprises WHEN old.id <= (SELECT upto FROM search_index)
                BEGIN DELETE FROM enterprise_fts WHERE rowid = old.id; END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER enterprise_fts_update; DROP TRIGGER enterprise_fts_delete; DROP TABLE search_index; DROP TABLE enterprise_fts");
            migrationBuilder.DropTable(
                name: "year_versions");

            migrationBuilder.DropIndex(
                name: "IX_year_figures_list",
                table: "year_figures");

            migrationBuilder.DropIndex(
                name: "IX_enterprises_status",
                table: "enterprises");

            migrationBuilder.CreateIndex(
                name: "IX_year_figures_year_net_revenue",
                table: "year_figures",
                columns: new[] { "year", "net_revenue" });
        }
    }
}
