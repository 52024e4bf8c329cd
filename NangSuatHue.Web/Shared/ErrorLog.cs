namespace NangSuatHue.Web.Shared;

/// <summary>Log lines that carry the reference number a person was shown.</summary>
public static partial class ErrorLog
{
    /// <summary>A component threw.</summary>
    [LoggerMessage(LogLevel.Error, "A page failed. Reference {Reference}")]
    public static partial void ComponentFailed(ILogger logger, Exception exception, string reference);

    /// <summary>A request threw.</summary>
    [LoggerMessage(LogLevel.Error, "A request to {Path} failed. Reference {Reference}")]
    public static partial void RequestFailed(ILogger logger, Exception? exception, string? path, string reference);
}
