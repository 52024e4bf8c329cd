using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace NangSuatHue.Data.Exchange.Staging;

/// <summary>A column of a staging table.</summary>
internal sealed record StageColumn(string Name, StageType Type);
