using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>The form of specialists.</summary>
[Route("/chuyen-vien/moi")]
[Route("/chuyen-vien/{Id:int}/sua")]
public sealed class SpecialistRecordForm : RecordForm;
