using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Access.Inbox;

/// <summary>Notices with their bell.</summary>
public sealed class InboxPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<Type> HeaderParts => [typeof(NoticeBell)];
}
