using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NangSuatHue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_pilot_events_pilot_id",
                table: "pilot_events");

            migrationBuilder.CreateIndex(
                name: "IX_year_figures_data_status",
                table: "year_figures",
                column: "data_status",
                filter: "data_status = 1");

            migrationBuilder.CreateIndex(
                name: "IX_pilot_events_pilot_id_to_at",
                table: "pilot_events",
                columns: new[] { "pilot_id", "to", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_adoptions_expires",
                table: "adoptions",
                column: "expires",
                filter: "status = 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_year_figures_data_status",
                table: "year_figures");

            migrationBuilder.DropIndex(
                name: "IX_pilot_events_pilot_id_to_at",
                table: "pilot_events");

            migrationBuilder.DropIndex(
                name: "IX_adoptions_expires",
                table: "adoptions");

            migrationBuilder.CreateIndex(
                name: "IX_pilot_events_pilot_id",
                table: "pilot_events",
                column: "pilot_id");
        }
    }
}
