using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Rows on their way from the parsing thread to the writing one.</summary>
internal sealed class SurveyRowBuffer(int size, int width)
{
    private readonly Cell[] cells = new Cell[size * width];
    private int count;

    public bool IsFull => count == size;

    public int Count => count;

    public List<SystemRow> Systems { get; } = [];

    public List<EnterpriseRun> Runs { get; } = [];

    public ReadOnlySpan<Cell> Row(int i) => cells.AsSpan(i * width, width);

    public Span<Cell> NextRow() => cells.AsSpan(count++ * width, width);

    public void Clear()
    {
        count = 0;
        Systems.Clear();
        Runs.Clear();
    }
}
