using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Where money comes from.</summary>
public enum BudgetSource
{
    /// <summary>State budget.</summary>
    State = 0,

    /// <summary>The enterprise itself.</summary>
    Enterprise = 1,

    /// <summary>Other lawful sources.</summary>
    Other = 2,
}
