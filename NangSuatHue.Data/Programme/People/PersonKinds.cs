using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Duplicates;

namespace NangSuatHue.Data.Programme.People;

/// <summary>Records of people that are looked through for the same person.</summary>
public static class PersonKinds
{
    /// <summary>Experts, with accounts.</summary>
    public static MergeKind Experts { get; } =
        new()
        {
            Name = "experts",
            Table = "experts",
            Entity = ChangedEntity.Expert,
            TitleColumn = "name",
            BesideColumn = "birth_year",
            KeyColumn = "email",
            StandingCondition = "NOT archived",
            // What somebody agreed to publish is never chosen from another record: consent stays what the kept one says.
            Fields = ExpertKind.Kind.Fields.Where(f => f.Name is not ("consent" or "email") && !f.Managed).ToList(),
            TelephoneColumn = "telephone",
            Position = 20,
        };

    /// <summary>Holders of certificates: compared, never merged, since a certificate is its number.</summary>
    public static MergeKind Specialists { get; } =
        new()
        {
            Name = "specialists",
            Table = "specialist_certificates",
            Entity = ChangedEntity.SpecialistCertificate,
            TitleColumn = "name",
            BesideColumn = "birth_year",
            KeyColumn = "certificate_number",
            StandingCondition = "NOT archived",
            Position = 30,
            Across = Experts,
            Joined = FindPerson.JoinedAsync,
            Mergeable = false,
            Fields = SpecialistKind.Kind.Fields.Where(f => f.Name != "consent" && f.Type != FieldType.Enterprise && !f.Managed).ToList(),
        };
}
