using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.SavedViews;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>
/// Every column of the model that holds something about a person with an account (law 91/2025/QH15). Export and erasure read this list; a test over the model
/// fails where a column is not in it.
/// </summary>
public static class PersonalColumns
{
    /// <summary>Secrets and derived values: they are no information about the person, and no export may carry them.</summary>
    public static IReadOnlySet<string> Hidden { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "password_hash",
            "security_stamp",
            "concurrency_stamp",
            "token_hash",
            "search_key",
            "sort_key",
            "name_lower",
            "image",
            "snapshot",
            "before",
            "after",
            "data",
            "credential_id",
            "value",
            "version",
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PersonalColumn> All { get; } =
    [
        .. Of<AppUser>(PersonalUse.Account, "Id"),
        .. Of<AppUser>(PersonalUse.Content, "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "PhoneNumber", "DisplayName"),
        .. Excuse<AppUser>("two switches, no data", "EmailConfirmed", "PhoneNumberConfirmed"),
        .. Of<AccessToken>(PersonalUse.Account, "UserId"),
        .. Of<SavedView>(PersonalUse.Account, "UserId"),
        .. Of<Notice>(PersonalUse.Account, "UserId"),
        .. Of<UserSession>(PersonalUse.Account, "UserId"),
        .. Of<UserSession>(PersonalUse.Content, "Agent", "Address"),
        .. Of<OutboxMail>(PersonalUse.Account, "UserId"),
        .. Of<OutboxMail>(PersonalUse.Mail, "To"),
        .. Of<EnterpriseClaim>(PersonalUse.Account, "UserId"),
        .. Of<EnterpriseClaim>(PersonalUse.Content, "Telephone", "Position"),
        .. Of<EnterpriseClaim>(PersonalUse.ActorName, "DecidedBy"),
        .. Excuse<EnterpriseClaim>("the enterprise's address", "Address"),
        .. Excuse<EnterpriseClaim>("an officer's task, no statement about the officer", "AssignedTo"),
        .. Of<Invitation>(PersonalUse.Mail, "Email"),
        .. Of<Invitation>(PersonalUse.Account, "InvitedByUserId"),
        .. Of<Invitation>(PersonalUse.ActorName, "InvitedBy"),
        .. Of<Expert>(PersonalUse.Profile, "Id"),
        .. Of<Expert>(PersonalUse.Mail, "Email"),
        .. Of<Expert>(PersonalUse.Content, "Telephone", "BirthYear", "Position"),
        .. Of<Expert>(PersonalUse.ActorName, "VerifiedBy", "CreatedBy", "ChangedBy"),
        .. Of<SpecialistCertificate>(PersonalUse.Mail, "Email"),
        .. Of<SpecialistCertificate>(PersonalUse.Content, "BirthYear", "Position"),
        .. Of<SpecialistCertificate>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"),
        .. Of<Enterprise>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"),
        .. Of<Enterprise>(PersonalUse.Content, "Representative", "Telephone", "Email"),
        .. Excuse<Enterprise>("the enterprise's address", "Address"),
        .. Of<YearFigures>(PersonalUse.ActorName, "Collector"),
        .. Of<Adoption>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"),
        .. Of<CollectedIndicator>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"),
        .. Of<CityObservation>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"),
        .. Of<Change>(PersonalUse.ActorName, "Actor"),
        .. Of<ImportBatch>(PersonalUse.ActorName, "CreatedBy", "UndoneBy"),
        .. Of<FindingVerdict>(PersonalUse.ActorName, "DecidedBy"),
        .. Of<Merge>(PersonalUse.ActorName, "MergedBy", "UndoneBy"),
        .. Of<DismissedPair>(PersonalUse.ActorName, "DismissedBy"),
        .. Of<JoinedPair>(PersonalUse.ActorName, "JoinedBy"),
        .. Of<Attachment>(PersonalUse.Account, "UserId"),
        .. Of<Attachment>(PersonalUse.ActorName, "By"),
        .. Of<FigureRemark>(PersonalUse.ActorName, "By"),
        .. Of<ReopenRequest>(PersonalUse.Account, "UserId"),
        .. Of<ReopenRequest>(PersonalUse.ActorName, "By", "DecidedBy"),
        .. Of<YearConfirmation>(PersonalUse.ActorName, "By"),
        .. Of<TrainingDemand>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"),
        .. Of<Consent>(PersonalUse.ActorName, "GivenBy", "WithdrawnBy"),
        .. Of<DataRequest>(PersonalUse.Account, "UserId"),
        .. Of<DataRequest>(PersonalUse.ActorName, "DecidedBy"),
        .. Of<PilotProject>(PersonalUse.Account, "AuthorUserId"),
        .. Of<PilotProject>(PersonalUse.ActorName, "SignedOffBy", "StoryConsentBy", "CreatedBy", "ChangedBy"),
        .. Excuse<PilotProject>("an officer's task, no statement about the officer", "AssignedTo"),
        .. Of<PilotEvent>(PersonalUse.Account, "UserId"),
        .. Of<PilotEvent>(PersonalUse.ActorName, "By"),
        .. Excuse<PilotEvent>("a stage of the project", "To"),
        .. Of<PilotRemark>(PersonalUse.Account, "UserId"),
        .. Of<PilotRemark>(PersonalUse.ActorName, "By"),
        .. Of<PilotReview>(PersonalUse.Account, "UserId"),
        .. Of<PilotReview>(PersonalUse.ActorName, "Reviewer", "AssignedBy"),
        .. Of<PilotEntry>(PersonalUse.Account, "UserId"),
        .. Of<PilotEntry>(PersonalUse.ActorName, "By", "DecidedBy"),
        .. Of<DecisionTemplate>(PersonalUse.ActorName, "ChangedBy"),
    ];

    /// <summary>Whether a column's name says that it may hold something about a person. Pure.</summary>
    public static bool LooksPersonal(string property) =>
        property is "To" or "Actor" or "Reviewer" or "Collector" or "Representative" or "Agent" or "AssignedTo" or "BirthYear" or "Position" or "By"
        || ((string[])["UserId", "Email", "By", "Telephone", "PhoneNumber", "Address", "DisplayName", "UserName"]).Any(e =>
            property.EndsWith(e, StringComparison.Ordinal)
        );

    private static IEnumerable<PersonalColumn> Of<T>(PersonalUse use, params string[] properties) =>
        properties.Select(p => new PersonalColumn(typeof(T), p, use));

    private static IEnumerable<PersonalColumn> Excuse<T>(string why, params string[] properties) =>
        properties.Select(p => new PersonalColumn(typeof(T), p, PersonalUse.Excused, why));
}
