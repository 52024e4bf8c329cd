using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NangSuatHue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "joined_pairs",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    first_id = table.Column<int>(type: "INTEGER", nullable: false),
                    second_id = table.Column<int>(type: "INTEGER", nullable: false),
                    joined_by = table.Column<string>(type: "TEXT", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joined_pairs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_joined_pairs_kind_first_id_second_id",
                table: "joined_pairs",
                columns: new[] { "kind", "first_id", "second_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "joined_pairs");
        }
    }
}
