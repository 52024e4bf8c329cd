namespace NangSuatHue.Data.Foundation.Actors;

/// <summary>Who asks. Every slice takes one and asks <see cref="Rights"/> before it touches data.</summary>
public sealed record Actor
{
    /// <summary>The role that decides the rights.</summary>
    public required Role Role { get; init; }

    /// <summary>How the person is named in history.</summary>
    public required string Name { get; init; }

    /// <summary>The account, where there is one.</summary>
    public int? UserId { get; init; }

    /// <summary>The enterprise that a representative speaks for.</summary>
    public int? EnterpriseId { get; init; }

    /// <summary>The expert profile that an expert keeps.</summary>
    public int? ExpertId { get; init; }

    /// <summary>A reader without an account.</summary>
    public static Actor Public { get; } = new() { Role = Role.Public, Name = "" };

    /// <summary>The operator at the command line of the machine itself.</summary>
    public static Actor Operator { get; } = new() { Role = Role.Operator, Name = "Vận hành (dòng lệnh)" };
}
