using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Web.Api;

/// <summary>
/// What a feature's own calls read and write, besides those of the described kinds: the name is the part of the address behind <c>/api/v1/</c>.
/// </summary>
/// <param name="Name">The part of the address.</param>
/// <param name="Vi">What it is, Vietnamese.</param>
/// <param name="En">What it is, English.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Calls">The calls, one a line, for the guide.</param>
/// <param name="Part">Where the address of the shape goes on behind the record's key: <c>years</c>; null for the record itself.</param>
public sealed record ApiShape(string Name, string Vi, string En, IReadOnlyList<Field> Fields, string Calls, string? Part = null);
