namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>When a project ran: <see cref="To"/> is null while it goes on. <see cref="Planned"/> where the first day is only the plan's.</summary>
public readonly record struct PilotRun(DateOnly From, DateOnly? To, bool Planned);
