using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>The list of experts.</summary>
[Route("/chuyen-gia")]
public sealed class ExpertRecordList : RecordList;
