namespace NangSuatHue.Data.Registry.Casework;

/// <summary>What the department keeps beside an enterprise's record.</summary>
public enum CaseKind
{
    /// <summary>A note of an officer (ghi chú).</summary>
    Note = 0,

    /// <summary>A tag (nhãn).</summary>
    Tag = 1,

    /// <summary>The officer in charge (người phụ trách).</summary>
    Assignee = 2,

    /// <summary>An officer who wants to hear of changes (theo dõi).</summary>
    Follower = 3,
}
