namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>The unit of an indicator's value as computed.</summary>
public enum IndicatorUnit
{
    /// <summary>Đồng; shown in million.</summary>
    Dong,

    /// <summary>Đồng per employee and year; shown in million.</summary>
    DongPerEmployee,

    /// <summary>Đồng per hour worked.</summary>
    DongPerHour,

    /// <summary>Times: a ratio of two amounts.</summary>
    Times,

    /// <summary>A share or rate as a fraction; shown in percent.</summary>
    Percent,
}
