using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using Serilog;
using Serilog.Formatting.Compact;

namespace NangSuatHue.Web.Shared;

/// <summary>The start is refused; the message says why and what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
