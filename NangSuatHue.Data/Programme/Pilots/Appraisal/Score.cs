using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>A score with a comment.</summary>
public sealed record Score(int? Points, string? Comment);
