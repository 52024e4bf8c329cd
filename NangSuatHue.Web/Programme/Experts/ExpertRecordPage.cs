using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>One of the experts.</summary>
[Route("/chuyen-gia/{Id:int}")]
public sealed class ExpertRecordPage : RecordDetailPage;
