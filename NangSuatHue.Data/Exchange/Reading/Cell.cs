namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>One parsed cell, without boxing.</summary>
public readonly struct Cell
{
    private readonly long bits;

    private readonly object? reference;

    private Cell(CellKind kind, long bits, object? reference)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
    }

    public CellKind Kind { get; }

    public string? TextValue => reference as string;

    public byte[] BytesValue => (byte[])reference!;

    public long WholeValue => bits;

    public double RealValue => BitConverter.Int64BitsToDouble(bits);

    public DateOnly DayValue => DateOnly.FromDayNumber((int)bits);

    public bool HasValue => Kind is not (CellKind.Blank or CellKind.Clear);

    public static Cell Clear { get; } = new(CellKind.Clear, 0, null);

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, 0, text);

    public static Cell Of(byte[] value) => new(CellKind.Bytes, 0, value);

    public static Cell Of(long value) => new(CellKind.Whole, value, null);

    public static Cell Of(double value) => new(CellKind.Real, BitConverter.DoubleToInt64Bits(value), null);

    public static Cell Of(DateOnly value) => new(CellKind.Day, value.DayNumber, null);

    /// <summary>Whether both hold the very same value; equal texts in different places do not count.</summary>
    public bool IsSame(in Cell other) => Kind == other.Kind && bits == other.bits && ReferenceEquals(reference, other.reference);

    /// <summary>The value as a database parameter; null for blank and clear.</summary>
    public object? Boxed =>
        Kind switch
        {
            CellKind.Text => TextValue,
            CellKind.Whole => bits,
            CellKind.Real => RealValue,
            CellKind.Day => DayValue,
            _ => null,
        };
}
