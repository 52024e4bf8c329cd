using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>The list of applied systems, tools and technologies.</summary>
[Route("/ap-dung")]
public sealed class AdoptionRecordList : RecordList
{
    /// <inheritdoc />
    protected override RecordKind Kind => AdoptionKind.Kind;
}
