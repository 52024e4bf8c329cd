using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Web.Desk.Help;

/// <summary>Whom people ask, and how soon they have an answer. Bound from <c>Help</c>.</summary>
public sealed class HelpOptions
{
    /// <summary>The person or office.</summary>
    [StringLength(120)]
    public string? Name { get; set; }

    /// <summary>Telephone.</summary>
    [StringLength(40)]
    public string? Telephone { get; set; }

    /// <summary>E-mail address.</summary>
    [StringLength(254)]
    public string? Email { get; set; }

    /// <summary>Working days until an answer.</summary>
    [Range(1, 30)]
    public int Days { get; set; } = 2;
}
