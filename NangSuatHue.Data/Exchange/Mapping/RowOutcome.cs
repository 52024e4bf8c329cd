namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>How one record ended.</summary>
internal enum RowOutcome
{
    /// <summary>Goes on to the plan.</summary>
    Accepted,

    /// <summary>Has a mistake.</summary>
    Rejected,

    /// <summary>Repeats a row of the file.</summary>
    Duplicate,

    /// <summary>A totals or units row: no data.</summary>
    LeftOut,
}
