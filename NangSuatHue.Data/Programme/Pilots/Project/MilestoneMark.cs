namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>A milestone with its state. <see cref="DoneOn"/> is the first day that somebody reported it reached for.</summary>
public sealed record MilestoneMark(string Key, string Title, DateOnly DueOn, DateOnly? DoneOn, MilestoneState State);
