namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>A mail was not taken. <see cref="ForGood"/>: trying again would not help.</summary>
internal sealed class MailRefusedException(string message, bool forGood, Exception inner) : Exception(message, inner)
{
    public bool ForGood { get; } = forGood;
}
