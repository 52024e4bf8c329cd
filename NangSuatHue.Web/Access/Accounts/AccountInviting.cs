namespace NangSuatHue.Web.Access.Accounts;

/// <summary>The card with which an administrator invites somebody; gets <c>Done</c> and <c>Cancel</c>.</summary>
public sealed record AccountInviting(Type Component);
