using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NangSuatHue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Contents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_city_observations_indicator_place_period_source_vintage",
                table: "city_observations");

            migrationBuilder.AddColumn<bool>(
                name: "archived",
                table: "city_observations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "batch_id",
                table: "city_observations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "batch_row",
                table: "city_observations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "changed_at",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "changed_by",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "created_at",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "created_by",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "illustrative",
                table: "city_observations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "price_base",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sector",
                table: "city_observations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "sort_key",
                table: "city_observations",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "city_observations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "archived",
                table: "adoptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "certificate_number",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "certification_body",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "changed_at",
                table: "adoptions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "changed_by",
                table: "adoptions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "created_at",
                table: "adoptions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "created_by",
                table: "adoptions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "expires",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "illustrative",
                table: "adoptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "issued",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "result",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "adoptions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "sort_key",
                table: "adoptions",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "support_programme",
                table: "adoptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "adoptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "experts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    birth_year = table.Column<int>(type: "INTEGER", nullable: true),
                    organization = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    degree = table.Column<string>(type: "TEXT", nullable: true),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    sectors = table.Column<string>(type: "TEXT", nullable: true),
                    items = table.Column<string>(type: "TEXT", nullable: true),
                    certificates = table.Column<string>(type: "TEXT", nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: true),
                    years_of_experience = table.Column<int>(type: "INTEGER", nullable: true),
                    commune_code = table.Column<string>(type: "TEXT", nullable: true),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    availability = table.Column<int>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    consent = table.Column<string>(type: "TEXT", nullable: true),
                    verified_by = table.Column<string>(type: "TEXT", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<int>(type: "INTEGER", nullable: true),
                    batch_row = table.Column<int>(type: "INTEGER", nullable: true),
                    illustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    archived = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_key = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pilot_projects",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    objective = table.Column<string>(type: "TEXT", nullable: false),
                    items = table.Column<string>(type: "TEXT", nullable: true),
                    baseline = table.Column<string>(type: "TEXT", nullable: true),
                    target = table.Column<string>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state_budget = table.Column<long>(type: "INTEGER", nullable: true),
                    own_budget = table.Column<long>(type: "INTEGER", nullable: true),
                    other_budget = table.Column<long>(type: "INTEGER", nullable: true),
                    programmes = table.Column<string>(type: "TEXT", nullable: true),
                    experts = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<int>(type: "INTEGER", nullable: true),
                    batch_row = table.Column<int>(type: "INTEGER", nullable: true),
                    illustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    archived = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_key = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pilot_projects", x => x.id);
                    table.ForeignKey(
                        name: "FK_pilot_projects_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "specialist_certificates",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    birth_year = table.Column<int>(type: "INTEGER", nullable: true),
                    enterprise_id = table.Column<int>(type: "INTEGER", nullable: true),
                    organization = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    institution = table.Column<string>(type: "TEXT", nullable: true),
                    hours = table.Column<double>(type: "REAL", nullable: true),
                    course_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    course_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    certificate_number = table.Column<string>(type: "TEXT", nullable: false),
                    issued = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expires = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    consent = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<int>(type: "INTEGER", nullable: true),
                    batch_row = table.Column<int>(type: "INTEGER", nullable: true),
                    illustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    archived = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_key = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_specialist_certificates", x => x.id);
                    table.ForeignKey(
                        name: "FK_specialist_certificates_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_city_observations_place_period_indicator_sector_price_base_source_vintage",
                table: "city_observations",
                columns: new[] { "place", "period", "indicator", "sector", "price_base", "source", "vintage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_changes_entity_entity_id",
                table: "changes",
                columns: new[] { "entity", "entity_id" },
                filter: "entity >= 2");

            migrationBuilder.CreateIndex(
                name: "IX_experts_email",
                table: "experts",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_experts_sort_key",
                table: "experts",
                column: "sort_key");

            migrationBuilder.CreateIndex(
                name: "IX_pilot_projects_code",
                table: "pilot_projects",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pilot_projects_enterprise_id",
                table: "pilot_projects",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_specialist_certificates_certificate_number",
                table: "specialist_certificates",
                column: "certificate_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_specialist_certificates_enterprise_id",
                table: "specialist_certificates",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_specialist_certificates_sort_key",
                table: "specialist_certificates",
                column: "sort_key");

            migrationBuilder.Sql("UPDATE adoptions SET search_key = label_key");
            migrationBuilder.Sql("UPDATE adoptions SET created_at = b.created_at, created_by = b.created_by, changed_at = b.created_at, changed_by = b.created_by FROM import_batches b WHERE b.id = adoptions.batch_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "experts");

            migrationBuilder.DropTable(
                name: "pilot_projects");

            migrationBuilder.DropTable(
                name: "specialist_certificates");

            migrationBuilder.DropIndex(
                name: "IX_city_observations_place_period_indicator_sector_price_base_source_vintage",
                table: "city_observations");

            migrationBuilder.DropIndex(
                name: "IX_changes_entity_entity_id",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "archived",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "batch_id",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "batch_row",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "changed_by",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "created_by",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "illustrative",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "price_base",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "sector",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "sort_key",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "version",
                table: "city_observations");

            migrationBuilder.DropColumn(
                name: "archived",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "certificate_number",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "certification_body",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "changed_by",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "created_by",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "expires",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "illustrative",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "issued",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "result",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "sort_key",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "support_programme",
                table: "adoptions");

            migrationBuilder.DropColumn(
                name: "version",
                table: "adoptions");

            migrationBuilder.CreateIndex(
                name: "IX_city_observations_indicator_place_period_source_vintage",
                table: "city_observations",
                columns: new[] { "indicator", "place", "period", "source", "vintage" },
                unique: true);
        }
    }
}
