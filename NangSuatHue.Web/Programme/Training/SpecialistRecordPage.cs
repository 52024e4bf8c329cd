using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>One of the specialists.</summary>
[Route("/chuyen-vien/{Id:int}")]
public sealed class SpecialistRecordPage : RecordDetailPage;
