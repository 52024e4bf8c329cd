using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Postgres;

/// <summary>Leases of jobs, for several servers on one database. Only plain SQL reads them, so the model does not know the table.</summary>
[DbContext(typeof(PostgresAppDb))]
[Migration("20261130000000_JobLeases")]
public sealed class JobLeases : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            "CREATE TABLE job_leases (name text PRIMARY KEY, holder text NOT NULL, held_until bigint NOT NULL, next_at bigint NOT NULL)"
        );

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE job_leases");
}
