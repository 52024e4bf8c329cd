namespace NangSuatHue.Web.Desk.Overview;

/// <summary>
/// A circle with its label, in the picture's units. The label stands at its left edge's x and its base line's y; a leader joins it where it stands
/// away.
/// </summary>
public sealed record MapSpot(
    MapPlace Place,
    double X,
    double Y,
    double Radius,
    double LabelX,
    double LabelY,
    bool Leader,
    double LeaderX,
    double LeaderY
);
