using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NangSuatHue.Data.Foundation.Features;

/// <summary>The features that run together, and all that they bring. Two sets of the same features are equal.</summary>
public sealed class FeatureSet : IEquatable<FeatureSet>
{
    private readonly FeatureBuilder brought = new();
    private readonly ConcurrentDictionary<Type, object> computed = new();
    private readonly string key;

    /// <summary>Of these features.</summary>
    public FeatureSet(IEnumerable<Feature> features)
    {
        All = features.OrderBy(f => f.GetType().FullName, StringComparer.Ordinal).ToList();
        key = string.Join('|', All.Select(f => f.GetType().AssemblyQualifiedName));
        foreach (var feature in All)
        {
            feature.Register(brought);
        }
    }

    /// <summary>The features of this assembly: the product.</summary>
    public static FeatureSet Product { get; } = Of(typeof(FeatureSet).Assembly);

    /// <summary>The features, by name.</summary>
    public IReadOnlyList<Feature> All { get; }

    /// <summary>The features of some assemblies.</summary>
    public static FeatureSet Of(params Assembly[] assemblies) => new(assemblies.SelectMany(In));

    /// <summary>This set with more features: how a test or another product adds its own.</summary>
    public FeatureSet With(params Feature[] more) => new([.. All, .. more]);

    /// <summary>What the features bring of one type, in the order of the features' names; empty where none brings any.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : class => brought.Parts.TryGetValue(typeof(T), out var list) ? list.Cast<T>().ToList() : [];

    /// <summary>Something computed from the set once and kept: an index of what the features bring.</summary>
    public T Once<T>(Func<FeatureSet, T> make)
        where T : class => (T)computed.GetOrAdd(typeof(T), _ => make(this));

    /// <summary>Lays out the tables.</summary>
    public void Configure(ModelBuilder builder)
    {
        foreach (var model in brought.Models)
        {
            model(builder);
        }
    }

    /// <summary>Adds the services.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        foreach (var add in brought.Services)
        {
            add(services);
        }
    }

    /// <inheritdoc />
    public bool Equals(FeatureSet? other) => other is not null && key == other.key;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FeatureSet);

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode(StringComparison.Ordinal);

    private static IEnumerable<Feature> In(Assembly assembly) =>
        assembly.GetCustomAttributes<BringsAttribute>().Select(b => (Feature)Activator.CreateInstance(b.Feature)!);
}
