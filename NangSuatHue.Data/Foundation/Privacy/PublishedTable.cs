namespace NangSuatHue.Data.Foundation.Privacy;

/// <summary>A table whose texts come from published sources, none of them about a person with an account: erasing a person leaves it alone.</summary>
/// <param name="Entity">Its entity.</param>
public sealed record PublishedTable(Type Entity);
