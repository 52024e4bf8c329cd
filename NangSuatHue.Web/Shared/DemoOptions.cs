using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace NangSuatHue.Web.Shared;

/// <summary>The demo: invented data and one account for each role, whose password the sign-in page shows.</summary>
public sealed class DemoOptions
{
    /// <summary>On by default only in Development.</summary>
    public bool Enabled { get; set; }
}
