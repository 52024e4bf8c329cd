namespace NangSuatHue.Data.Foundation.Fields;

/// <summary>Which record of the kind a field belongs to.</summary>
[Flags]
public enum FieldTarget
{
    /// <summary>Nowhere: evidence or key only.</summary>
    None = 0,

    /// <summary>The parent record: for a survey, the enterprise.</summary>
    Parent = 1,

    /// <summary>The row's own record: for a survey, the yearly figures.</summary>
    Record = 2,
}
