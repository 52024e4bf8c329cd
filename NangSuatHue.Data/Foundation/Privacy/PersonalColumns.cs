using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Privacy;

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

    /// <summary>All that the features name.</summary>
    public static IReadOnlyList<PersonalColumn> All(FeatureSet features) => features.Of<PersonalColumn>();

    /// <summary>Whether a column's name says that it may hold something about a person. Pure.</summary>
    public static bool LooksPersonal(string property) =>
        property is "To" or "Actor" or "Reviewer" or "Collector" or "Representative" or "Agent" or "AssignedTo" or "BirthYear" or "Position" or "By"
        || ((string[])["UserId", "Email", "By", "Telephone", "PhoneNumber", "Address", "DisplayName", "UserName"]).Any(e =>
            property.EndsWith(e, StringComparison.Ordinal)
        );
}
