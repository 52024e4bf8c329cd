using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Tells troubles of the machine from mistakes of the program. Whatever it names was rolled back, and may go well later.</summary>
public static class DatabaseTroubles
{
    private const int NoSpace = 28,
        ReadOnlyFileSystem = 30;

    /// <summary>What an exception tells, through all that wraps it. SQLite's result codes, PostgreSQL's SQLSTATE (appendix A), errno.</summary>
    public static DatabaseTrouble Of(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            var trouble = e switch
            {
                // SQLITE_IOERR_SHMSIZE: the log's index could not be made longer.
                SqliteException { SqliteExtendedErrorCode: 10 | (19 << 8) } => DatabaseTrouble.Full,
                SqliteException s => s.SqliteErrorCode switch
                {
                    13 => DatabaseTrouble.Full,
                    8 => DatabaseTrouble.ReadOnly,
                    5 or 6 => DatabaseTrouble.Busy,
                    10 or 14 => DatabaseTrouble.Gone,
                    11 or 26 => DatabaseTrouble.Damaged,
                    _ => DatabaseTrouble.None,
                },
                PostgresException p => p.SqlState switch
                {
                    PostgresErrorCodes.DiskFull => DatabaseTrouble.Full,
                    PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseTrouble.ReadOnly,
                    PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.TooManyConnections => DatabaseTrouble.Busy,
                    PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DatabaseTrouble.Damaged,
                    _ => p.SqlState.StartsWith("57P", StringComparison.Ordinal) || p.SqlState.StartsWith("08", StringComparison.Ordinal)
                        ? DatabaseTrouble.Gone
                        : DatabaseTrouble.None,
                },
                NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => DatabaseTrouble.Gone,
                IOException io when io.HResult is NoSpace => DatabaseTrouble.Full,
                IOException io when io.HResult is ReadOnlyFileSystem => DatabaseTrouble.ReadOnly,
                UnauthorizedAccessException => DatabaseTrouble.ReadOnly,
                _ => DatabaseTrouble.None,
            };
            if (trouble != DatabaseTrouble.None)
            {
                return trouble;
            }
        }

        return DatabaseTrouble.None;
    }

    /// <summary>Whether a write was refused because another record has the same key.</summary>
    public static bool IsUnique(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 19 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>What to tell a person, in Vietnamese: what is wrong, that nothing was stored, what to do. Also the key of the English text.</summary>
    public static string Sentence(DatabaseTrouble trouble) =>
        trouble switch
        {
            DatabaseTrouble.Full => "Ổ đĩa của máy chủ đã đầy; việc vừa làm chưa được lưu. Báo người quản trị giải phóng chỗ trống rồi làm lại.",
            DatabaseTrouble.ReadOnly =>
                "Máy chủ không được phép ghi vào cơ sở dữ liệu; việc vừa làm chưa được lưu. Báo người quản trị kiểm tra quyền ghi.",
            DatabaseTrouble.Busy => "Một chương trình khác đang giữ cơ sở dữ liệu; việc vừa làm chưa được lưu. Thử lại sau ít phút.",
            DatabaseTrouble.Gone => "Cơ sở dữ liệu không trả lời; việc vừa làm chưa được lưu. Thử lại sau ít phút.",
            DatabaseTrouble.Damaged => "Tệp cơ sở dữ liệu bị hỏng; việc vừa làm chưa được lưu. Báo người quản trị khôi phục từ bản sao lưu.",
            _ => "Có lỗi, việc vừa làm chưa được lưu.",
        };

    /// <summary>The same in English.</summary>
    public static string SentenceEn(DatabaseTrouble trouble) =>
        trouble switch
        {
            DatabaseTrouble.Full =>
                "The server's disk is full; what you just did was not saved. Ask the administrator to free space, then do it again.",
            DatabaseTrouble.ReadOnly =>
                "The server may not write to the database; what you just did was not saved. Ask the administrator to check the right to write.",
            DatabaseTrouble.Busy => "Another program holds the database; what you just did was not saved. Try again in a few minutes.",
            DatabaseTrouble.Gone => "The database does not answer; what you just did was not saved. Try again in a few minutes.",
            DatabaseTrouble.Damaged => "The database file is damaged; what you just did was not saved. Ask the administrator to restore a backup.",
            _ => "Something failed; what you just did was not saved.",
        };
}
