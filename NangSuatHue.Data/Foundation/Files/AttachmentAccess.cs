namespace NangSuatHue.Data.Foundation.Files;

/// <summary>What an actor may do with the files of one record.</summary>
public sealed record AttachmentAccess(bool Read, bool Write, int? EnterpriseId)
{
    /// <summary>Nothing.</summary>
    public static AttachmentAccess None { get; } = new(false, false, null);
}
