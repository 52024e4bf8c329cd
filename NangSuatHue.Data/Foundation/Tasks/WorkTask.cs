namespace NangSuatHue.Data.Foundation.Tasks;

/// <summary>One task.</summary>
public sealed record WorkTask
{
    /// <summary>Days ahead that count as soon.</summary>
    public const int SoonDays = 7;

    /// <summary>Kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>The claim, request, project … it is about.</summary>
    public required int Id { get; init; }

    /// <summary>The name of what it is about.</summary>
    public required string Title { get; init; }

    /// <summary>More: who asks, a milestone's name, a certificate's number, how many remarks.</summary>
    public string? Detail { get; init; }

    /// <summary>The enterprise.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Its tax code.</summary>
    public string? TaxCode { get; init; }

    /// <summary>The year of figures.</summary>
    public int? Year { get; init; }

    /// <summary>Since when it waits, UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Whole days it waits.</summary>
    public int? Age { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who is in charge.</summary>
    public string? Owner { get; init; }
}
