namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>How the pilot projects are looked at.</summary>
public enum PilotsLook
{
    /// <summary>A list.</summary>
    List,

    /// <summary>Columns by stage.</summary>
    Board,

    /// <summary>Bars over months.</summary>
    Timeline,
}
