namespace NangSuatHue.Web.Shared;

/// <summary>The start is refused; the message says why and what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
