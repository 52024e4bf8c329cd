namespace NangSuatHue.Web.Access.Inbox;

/// <summary>What the bell of notices has to say to the operator.</summary>
internal static partial class BellLog
{
    [LoggerMessage(LogLevel.Warning, "The notices could not be counted; the bell looks again in half a minute")]
    public static partial void NotCounted(ILogger logger, Exception exception);
}
