using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>The list of specialists.</summary>
[Route("/chuyen-vien")]
public sealed class SpecialistRecordList : RecordList;
