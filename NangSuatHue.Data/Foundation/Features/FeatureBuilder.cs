using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace NangSuatHue.Data.Foundation.Features;

/// <summary>Takes down what a feature brings.</summary>
public sealed class FeatureBuilder
{
    private readonly List<Action<ModelBuilder>> models = [];
    private readonly List<Action<IServiceCollection>> services = [];
    private readonly Dictionary<Type, List<object>> parts = [];

    internal IReadOnlyList<Action<ModelBuilder>> Models => models;

    internal IReadOnlyList<Action<IServiceCollection>> Services => services;

    internal IReadOnlyDictionary<Type, List<object>> Parts => parts;

    /// <summary>A table by its name in the database, with its keys, indexes and relations.</summary>
    public FeatureBuilder Table<T>(string name, Action<EntityTypeBuilder<T>>? layout = null)
        where T : class =>
        Model(builder =>
        {
            var entity = builder.Entity<T>();
            entity.ToTable(name);
            layout?.Invoke(entity);
        });

    /// <summary>Whatever else the model needs: tables of a library, relations of a lower feature's table.</summary>
    public FeatureBuilder Model(Action<ModelBuilder> model)
    {
        models.Add(model);
        return this;
    }

    /// <summary>Slices and other services of which there is one.</summary>
    public FeatureBuilder Slices(params Type[] slices)
    {
        services.Add(all =>
        {
            foreach (var slice in slices)
            {
                all.AddSingleton(slice);
            }
        });
        return this;
    }

    /// <summary>A service of which there may be many: a reminder, a check.</summary>
    public FeatureBuilder Service<TService, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where TService : class
        where T : class, TService
    {
        services.Add(all => all.AddSingleton<TService, T>());
        return this;
    }

    /// <summary>
    /// Something that a lower feature collects: a kind of record, the rights of files, a kind of notice. The type is the lower feature's own.
    /// </summary>
    public FeatureBuilder Add<T>(params T[] brought)
        where T : class
    {
        if (!parts.TryGetValue(typeof(T), out var list))
        {
            parts[typeof(T)] = list = [];
        }

        list.AddRange(brought);
        return this;
    }
}
