using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>The form of experts.</summary>
[Route("/chuyen-gia/moi")]
[Route("/chuyen-gia/{Id:int}/sua")]
public sealed class ExpertRecordForm : RecordForm;
