using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Tests.Sample;

/// <summary>The list of workshops.</summary>
[Route("/xuong-mau")]
public sealed class WorkshopRecordList : RecordList;
