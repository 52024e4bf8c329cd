using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;

namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>A count by one or two keys; an absent key is empty.</summary>
public sealed record Tally(string Key, string Part, int Count);
