namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>A goal for an indicator in a year, by the document that sets it.</summary>
public sealed class Goal
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The document.</summary>
    public required string Document { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>What is measured.</summary>
    public required string Measure { get; set; }

    /// <summary>The value.</summary>
    public double Value { get; set; }

    /// <summary>The unit.</summary>
    public required string Unit { get; set; }

    /// <summary>Verification as recorded.</summary>
    public required string Verification { get; set; }

    /// <summary>The source.</summary>
    public required string Source { get; set; }
}
