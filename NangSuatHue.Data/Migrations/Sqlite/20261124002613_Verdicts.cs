using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NangSuatHue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Verdicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "finding_verdicts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    tax_code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    numbers = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding_verdicts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_finding_verdicts_tax_code_year_rule_field",
                table: "finding_verdicts",
                columns: new[] { "tax_code", "year", "rule", "field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_finding_verdicts_year",
                table: "finding_verdicts",
                column: "year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "finding_verdicts");
        }
    }
}
