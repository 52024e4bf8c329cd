namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>Whose tasks.</summary>
public enum TaskScope
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those the actor is in charge of.</summary>
    Mine,

    /// <summary>Those nobody is in charge of.</summary>
    Unassigned,
}
