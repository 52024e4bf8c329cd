using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NangSuatHue.Data.Migrations.Postgres
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
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.Sql("INSERT INTO year_versions (year, version) SELECT DISTINCT year, 1 FROM year_figures UNION SELECT 0, 1");
            migrationBuilder.Sql("CREATE INDEX \"IX_enterprises_words\" ON enterprises USING gin (to_tsvector('simple'::regconfig, search_key))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX \"IX_enterprises_words\"");
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
