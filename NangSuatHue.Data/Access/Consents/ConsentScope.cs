namespace NangSuatHue.Data.Access.Consents;

/// <summary>What an enterprise may consent to: its code, the question and what follows, in both languages.</summary>
public sealed record ConsentScope(string Code, string Vi, string En, string EffectVi, string EffectEn);
