using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>The feature's tables as the context's own.</summary>
public static class MailTables
{
    extension(AppDb db)
    {
        /// <summary>Mails to send and sent.</summary>
        public DbSet<OutboxMail> OutboxMails => db.Set<OutboxMail>();
    }
}
