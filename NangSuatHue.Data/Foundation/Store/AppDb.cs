using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.SavedViews;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.FigureReview;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The registry's model. Its two descendants hold one provider's migrations each.</summary>
public abstract class AppDb(DbContextOptions options) : IdentityDbContext<AppUser, IdentityRole<int>, int>(options)
{
    /// <summary>Enterprises.</summary>
    public DbSet<Enterprise> Enterprises => Set<Enterprise>();

    /// <summary>Yearly figures.</summary>
    public DbSet<YearFigures> YearFigures => Set<YearFigures>();

    /// <summary>Observed systems, tools and technologies.</summary>
    public DbSet<Adoption> Adoptions => Set<Adoption>();

    /// <summary>Productivity experts.</summary>
    public DbSet<Expert> Experts => Set<Expert>();

    /// <summary>Certificates of specialists.</summary>
    public DbSet<SpecialistCertificate> SpecialistCertificates => Set<SpecialistCertificate>();

    /// <summary>Pilot projects.</summary>
    public DbSet<PilotProject> PilotProjects => Set<PilotProject>();

    /// <summary>History.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Imports.</summary>
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    /// <summary>Problems found by the last check of each import.</summary>
    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();

    /// <summary>Remembered mappings.</summary>
    public DbSet<MappingMemory> MappingMemories => Set<MappingMemory>();

    /// <summary>Communes.</summary>
    public DbSet<Commune> Communes => Set<Commune>();

    /// <summary>VSIC sections and divisions.</summary>
    public DbSet<VsicCode> VsicCodes => Set<VsicCode>();

    /// <summary>The crosswalk of divisions.</summary>
    public DbSet<VsicCrosswalk> VsicCrosswalks => Set<VsicCrosswalk>();

    /// <summary>The catalogue.</summary>
    public DbSet<CatalogueItem> CatalogueItems => Set<CatalogueItem>();

    /// <summary>Limits of the size classes.</summary>
    public DbSet<SizeClassRule> SizeClassRules => Set<SizeClassRule>();

    /// <summary>The city's series.</summary>
    public DbSet<CityObservation> CityObservations => Set<CityObservation>();

    /// <summary>Indicators that officers added.</summary>
    public DbSet<CollectedIndicator> CollectedIndicators => Set<CollectedIndicator>();

    /// <summary>Goals by document.</summary>
    public DbSet<Goal> Goals => Set<Goal>();

    /// <summary>Lists as people want them again.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <summary>Records made one.</summary>
    public DbSet<Merge> Merges => Set<Merge>();

    /// <summary>Pairs that are not one.</summary>
    public DbSet<DismissedPair> DismissedPairs => Set<DismissedPair>();

    /// <summary>Pairs of records of one person.</summary>
    public DbSet<JoinedPair> JoinedPairs => Set<JoinedPair>();

    /// <summary>Verdicts on findings of data quality.</summary>
    public DbSet<FindingVerdict> FindingVerdicts => Set<FindingVerdict>();

    /// <summary>Personal access tokens.</summary>
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    /// <summary>How often each year's data changed.</summary>
    public DbSet<YearVersion> YearVersions => Set<YearVersion>();

    /// <summary>Claims on enterprises.</summary>
    public DbSet<EnterpriseClaim> EnterpriseClaims => Set<EnterpriseClaim>();

    /// <summary>Invitations to make an account.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Sign-ins.</summary>
    public DbSet<UserSession> UserSessions => Set<UserSession>();

    /// <summary>Uploaded files.</summary>
    public DbSet<Attachment> Attachments => Set<Attachment>();

    /// <summary>Mails to send and sent.</summary>
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    /// <summary>Notices.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Remarks on figures.</summary>
    public DbSet<FigureRemark> FigureRemarks => Set<FigureRemark>();

    /// <summary>Requests to open a year again.</summary>
    public DbSet<ReopenRequest> ReopenRequests => Set<ReopenRequest>();

    /// <summary>Yearly confirmations.</summary>
    public DbSet<YearConfirmation> YearConfirmations => Set<YearConfirmation>();

    /// <summary>Demands for training.</summary>
    public DbSet<TrainingDemand> TrainingDemands => Set<TrainingDemand>();

    /// <summary>Consents of enterprises.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Requests about personal data.</summary>
    public DbSet<DataRequest> DataRequests => Set<DataRequest>();

    /// <summary>Steps of pilot projects.</summary>
    public DbSet<PilotEvent> PilotEvents => Set<PilotEvent>();

    /// <summary>Requests for change on proposals.</summary>
    public DbSet<PilotRemark> PilotRemarks => Set<PilotRemark>();

    /// <summary>Appraisals.</summary>
    public DbSet<PilotReview> PilotReviews => Set<PilotReview>();

    /// <summary>Reports of running projects.</summary>
    public DbSet<PilotEntry> PilotEntries => Set<PilotEntry>();

    /// <summary>Texts of decisions.</summary>
    public DbSet<DecisionTemplate> DecisionTemplates => Set<DecisionTemplate>();

    /// <summary>Identity's schema with passkeys, also at design time.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Role>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Enterprise>(e =>
        {
            e.HasIndex(x => x.TaxCode).IsUnique();
            e.HasIndex(x => x.SortKey);
            e.HasIndex(x => x.Status).HasFilter("status = 3");
            e.Property(x => x.TaxCode).HasMaxLength(14);
        });
        builder.Entity<YearFigures>(e =>
        {
            e.HasIndex(x => new { x.EnterpriseId, x.Year }).IsUnique();
            // Holds all that the list's usual filters, its sort by revenue and the overview's counts ask, so that they read no rows.
            e.HasIndex(x => new
                {
                    x.Year,
                    x.NetRevenue,
                    x.Section,
                    x.VsicEdition,
                    x.CommuneCode,
                    x.SizeClass,
                    x.DataStatus,
                    x.EnterpriseId,
                })
                .HasDatabaseName("IX_year_figures_list");
            // What waits for the officer is a few among millions: an index of those alone.
            e.HasIndex(x => x.DataStatus).HasFilter("data_status = 1");
            e.HasOne(x => x.Enterprise).WithMany(x => x.Years).HasForeignKey(x => x.EnterpriseId);
        });
        builder.Entity<Adoption>(e =>
        {
            e.HasIndex(x => new
                {
                    x.EnterpriseId,
                    x.LabelKey,
                    x.Year,
                })
                .IsUnique();
            e.HasIndex(x => new { x.CatalogueItemId, x.Year });
            e.HasIndex(x => x.Expires).HasFilter("status = 2");
            e.HasOne<Enterprise>().WithMany(x => x.Adoptions).HasForeignKey(x => x.EnterpriseId);
        });
        builder.Entity<Change>(e =>
        {
            e.HasIndex(x => x.EnterpriseId);
            e.HasIndex(x => x.BatchId);
            e.HasIndex(x => new { x.Entity, x.EntityId }).HasFilter("entity >= 2");
        });
        builder.Entity<Expert>(e =>
        {
            e.HasIndex(x => x.Email).IsUnique();
            e.HasIndex(x => x.SortKey);
        });
        builder.Entity<SpecialistCertificate>(e =>
        {
            e.HasIndex(x => x.CertificateNumber).IsUnique();
            e.HasIndex(x => x.SortKey);
            e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
        });
        builder.Entity<PilotProject>(e =>
        {
            e.HasIndex(x => x.Code).IsUnique();
            e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
        });
        Doors(builder);
        builder.Entity<YearVersion>(e =>
        {
            e.HasKey(x => x.Year);
            e.Property(x => x.Year).ValueGeneratedNever();
        });
        builder.Entity<ImportBatch>(e => e.HasIndex(x => x.IdempotencyKey).IsUnique());
        builder.Entity<ImportProblem>(e => e.HasIndex(x => new { x.BatchId, x.Row }));
        builder.Entity<SavedView>(e =>
        {
            e.HasIndex(x => new
                {
                    x.UserId,
                    x.Page,
                    x.Name,
                })
                .IsUnique();
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        });
        builder.Entity<DismissedPair>(e =>
            e.HasIndex(x => new
                {
                    x.Kind,
                    x.FirstId,
                    x.SecondId,
                })
                .IsUnique()
        );
        builder.Entity<JoinedPair>(e =>
            e.HasIndex(x => new
                {
                    x.Kind,
                    x.FirstId,
                    x.SecondId,
                })
                .IsUnique()
        );
        builder.Entity<FindingVerdict>(e =>
        {
            e.HasIndex(x => new
                {
                    x.TaxCode,
                    x.Year,
                    x.Rule,
                    x.Field,
                })
                .IsUnique();
            e.HasIndex(x => x.Year);
            e.Property(x => x.TaxCode).HasMaxLength(14);
        });
        builder.Entity<AccessToken>(e =>
        {
            e.HasIndex(x => x.Hash).IsUnique();
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        });
        builder.Entity<MappingMemory>(e => e.HasIndex(x => new { x.Kind, x.Shape }).IsUnique());
        builder.Entity<Commune>(e => e.HasKey(x => x.Code));
        builder.Entity<Commune>().Ignore(x => x.FullName);
        builder.Entity<VsicCode>(e => e.HasKey(x => new { x.Edition, x.Code }));
        builder.Entity<VsicCrosswalk>(e => e.HasKey(x => x.Division));
        builder.Entity<CatalogueItem>(e => e.HasIndex(x => x.Code).IsUnique());
        builder.Entity<CollectedIndicator>(e => e.HasIndex(x => x.Code).IsUnique());
        builder.Entity<CityObservation>(e =>
            e.HasIndex(x => new
                {
                    x.Place,
                    x.Period,
                    x.Indicator,
                    x.Sector,
                    x.PriceBase,
                    x.Source,
                    x.Vintage,
                })
                .IsUnique()
        );
        builder.Entity<Goal>(e =>
            e.HasIndex(x => new
                {
                    x.Document,
                    x.Year,
                    x.Measure,
                })
                .IsUnique()
        );

        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            if (entity.IsMappedToJson())
            {
                continue;
            }

            entity.SetTableName(Snake(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.GetColumnName()));
            }
        }
    }

    /// <summary>What accounts, the enterprise's workspace and pilot projects keep.</summary>
    private static void Doors(ModelBuilder builder)
    {
        builder.Entity<EnterpriseClaim>(e =>
        {
            e.HasIndex(x => x.UserId);
            e.HasIndex(x => x.Status);
            e.Property(x => x.TaxCode).HasMaxLength(14);
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        });
        builder.Entity<Invitation>(e => e.HasIndex(x => x.TokenHash).IsUnique());
        builder.Entity<UserSession>(e =>
        {
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).HasMaxLength(32);
            e.HasIndex(x => x.UserId);
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        });
        builder.Entity<Attachment>(e =>
        {
            e.HasIndex(x => new { x.Owner, x.OwnerId });
            e.HasIndex(x => x.Hash);
        });
        builder.Entity<OutboxMail>(e => e.HasIndex(x => x.NextTryAt).HasFilter("sent_at IS NULL AND given_up_at IS NULL"));
        builder.Entity<Notice>(e =>
        {
            e.HasIndex(x => new { x.UserId, x.Id });
            e.HasIndex(x => new { x.UserId, x.OnceKey }).IsUnique().HasFilter("once_key IS NOT NULL");
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        });
        builder.Entity<FigureRemark>(e => e.HasIndex(x => new { x.EnterpriseId, x.Year }));
        builder.Entity<ReopenRequest>(e => e.HasIndex(x => x.EnterpriseId));
        builder.Entity<YearConfirmation>(e => e.HasIndex(x => new { x.EnterpriseId, x.Year }).IsUnique());
        builder.Entity<TrainingDemand>(e => e.HasIndex(x => x.EnterpriseId));
        builder.Entity<Consent>(e => e.HasIndex(x => new { x.EnterpriseId, x.Scope }));
        builder.Entity<DataRequest>(e => e.HasIndex(x => x.UserId));
        builder.Entity<PilotEvent>(e =>
        {
            e.HasIndex(x => new
            {
                x.PilotId,
                x.To,
                x.At,
            });
            e.HasOne<PilotProject>().WithMany().HasForeignKey(x => x.PilotId);
        });
        builder.Entity<PilotRemark>(e => Of(e, x => x.PilotId));
        builder.Entity<PilotReview>(e =>
        {
            e.HasIndex(x => new
                {
                    x.PilotId,
                    x.Round,
                    x.UserId,
                })
                .IsUnique();
            e.HasOne<PilotProject>().WithMany().HasForeignKey(x => x.PilotId);
        });
        builder.Entity<PilotEntry>(e => Of(e, x => x.PilotId));

        static void Of<T>(
            Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> e,
            System.Linq.Expressions.Expression<Func<T, object?>> pilot
        )
            where T : class => e.HasOne<PilotProject>().WithMany().HasForeignKey(pilot);
    }

    /// <summary>PascalCase to snake_case, so that raw SQL reads the same on both databases.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified)
            {
                entry.Property(nameof(IVersioned.Version)).CurrentValue = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
            }
        }
    }

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
            v => DateTime.SpecifyKind(v, DateTimeKind.Utc)
        );
}
