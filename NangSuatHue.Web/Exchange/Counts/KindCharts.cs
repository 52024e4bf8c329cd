using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Exchange.Counts;

/// <summary>The charts of a kind's counts. The feature of the kind brings this among its parts.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Draw">The charts in order.</param>
public sealed record KindCharts(RecordKind Kind, Func<RecordCounts, ReferenceNames, IStringLocalizer<Ui>, IReadOnlyList<OverviewChart>> Draw);
