namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What happened while a project ran.</summary>
public enum PilotEntryKind
{
    /// <summary>A milestone was reached, or its state told.</summary>
    Milestone = 0,

    /// <summary>An indicator was measured.</summary>
    Measurement = 1,

    /// <summary>A site visit by an officer or an expert.</summary>
    SiteVisit = 2,

    /// <summary>The enterprise asks to change what was approved.</summary>
    ChangeRequest = 3,
}
