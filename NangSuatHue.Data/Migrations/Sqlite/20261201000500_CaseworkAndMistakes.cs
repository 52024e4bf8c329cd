using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Sqlite;

/// <summary>Officers' notes, tags and assignments beside an enterprise; mistakes that readers report.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000500_CaseworkAndMistakes")]
public sealed class CaseworkAndMistakes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "case_entries",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                enterprise_id = table.Column<int>(type: "INTEGER", nullable: false),
                kind = table.Column<int>(type: "INTEGER", nullable: false),
                text = table.Column<string>(type: "TEXT", nullable: true),
                user_id = table.Column<int>(type: "INTEGER", nullable: true),
                made_by = table.Column<string>(type: "TEXT", nullable: false),
                at = table.Column<DateTime>(type: "TEXT", nullable: false),
                told_of = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_case_entries", x => x.id);
                table.ForeignKey(
                    name: "FK_case_entries_enterprises_enterprise_id",
                    column: x => x.enterprise_id,
                    principalTable: "enterprises",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "mistake_reports",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                version = table.Column<int>(type: "INTEGER", nullable: false),
                page = table.Column<string>(type: "TEXT", nullable: false),
                figure = table.Column<string>(type: "TEXT", nullable: true),
                text = table.Column<string>(type: "TEXT", nullable: false),
                email = table.Column<string>(type: "TEXT", nullable: true),
                user_id = table.Column<int>(type: "INTEGER", nullable: true),
                created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                answer = table.Column<string>(type: "TEXT", nullable: true),
                answered_by = table.Column<string>(type: "TEXT", nullable: true),
                answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_mistake_reports", x => x.id);
            });

        migrationBuilder.CreateIndex(
            name: "IX_case_entries_enterprise_id",
            table: "case_entries",
            column: "enterprise_id");

        migrationBuilder.CreateIndex(
            name: "IX_case_entries_kind_user_id",
            table: "case_entries",
            columns: new[] { "kind", "user_id" });

        migrationBuilder.CreateIndex(
            name: "IX_mistake_reports_answered_at",
            table: "mistake_reports",
            column: "answered_at");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "case_entries");

        migrationBuilder.DropTable(
            name: "mistake_reports");
    }
}