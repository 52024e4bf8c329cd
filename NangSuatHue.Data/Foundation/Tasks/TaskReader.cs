using System.Globalization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Foundation.Tasks;

/// <summary>Who asks for tasks and when, and the values of the query.</summary>
public sealed class TaskReader
{
    private readonly List<object?> args = [];

    /// <summary>Of an actor, at a moment in UTC.</summary>
    public TaskReader(Actor actor, DateTime now, DatabaseProvider provider)
    {
        (Actor, Now, Provider) = (actor, now, provider);
        Me = Arg(actor.UserId ?? -1);
    }

    /// <summary>Who asks.</summary>
    public Actor Actor { get; }

    /// <summary>Now, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>Today in Việt Nam.</summary>
    public DateOnly Today => VietnamTime.Day(Now);

    /// <summary>The database.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>The reader's account as a parameter.</summary>
    public string Me { get; }

    /// <summary>Whether the reader is an officer of the department.</summary>
    public bool IsOfficer => Actor.Role == Role.Officer;

    /// <summary>The reader's enterprise as a parameter; null for whoever represents none.</summary>
    public string? Enterprise => Actor is { Role: Role.Representative, EnterpriseId: { } id } ? Arg(id) : null;

    /// <summary>The values, by their numbers.</summary>
    public object?[] Args => [.. args];

    /// <summary>A value as a parameter.</summary>
    public string Arg(object? value)
    {
        args.Add(value);
        return "@p" + (args.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A text <c>yyyy-MM-dd</c> as a day.</summary>
    public string Day(string text) => Dialect.Of(Provider).Day(text);

    /// <summary>The beginning of the day that a text <c>yyyy-MM-dd</c> gives.</summary>
    public string Time(string text) => Dialect.Of(Provider).Midnight(text);
}
