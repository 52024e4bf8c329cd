using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>Where people reach the application.</summary>
public sealed class SiteOptions
{
    /// <summary>
    /// The address in front of every link of a mail, such as <c>https://nangsuat.hue.gov.vn</c>. Never taken from a request: whoever asks could name
    /// another host.
    /// </summary>
    [Url]
    public string? Address { get; set; }

    /// <summary>The address without its last slash; empty where none is set.</summary>
    public string Base => Address?.Trim().TrimEnd('/') ?? "";
}
