using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Migrations.Sqlite;

/// <summary>The time step of the last code of an authenticator app that an account used.</summary>
[DbContext(typeof(SqliteAppDb))]
[Migration("20261201000200_AccountCodeSteps")]
public sealed class AccountCodeSteps : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(
            name: "last_code_step",
            table: "asp_net_users",
            type: "INTEGER",
            nullable: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // SQLite drops a column by itself; EF would rebuild the table from a model that this migration does not carry.
        migrationBuilder.Sql("ALTER TABLE asp_net_users DROP COLUMN last_code_step");
    }
}
