using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NangSuatHue.Tests.Architecture;

/// <summary>Which room of an assembly uses which, read from the compiled types. A room is a namespace below the assembly's own.</summary>
internal sealed class Rooms
{
    private readonly string root;
    private readonly SortedDictionary<string, SortedDictionary<string, string>> uses = new(StringComparer.Ordinal);

    /// <summary>Reads an assembly.</summary>
    public Rooms(System.Reflection.Assembly assembly)
    {
        root = assembly.GetName().Name! + ".";
        using var read = AssemblyDefinition.ReadAssembly(assembly.Location);
        foreach (var type in read.MainModule.GetTypes())
        {
            foreach (var used in Types(type))
            {
                Note(type, used);
            }
        }
    }

    /// <summary>All rooms.</summary>
    public IEnumerable<string> All => uses.Keys.Union(uses.Values.SelectMany(u => u.Keys)).Order(StringComparer.Ordinal);

    /// <summary>Every use of a room by another, with one pair of types that shows it.</summary>
    public IEnumerable<(string From, string To, string Shown)> Uses => uses.SelectMany(f => f.Value.Select(t => (f.Key, t.Key, t.Value)));

    /// <summary>The rooms at a depth that stand in a circle; 1 is the areas.</summary>
    public IReadOnlyList<string> InCircles(int depth)
    {
        var graph = Graph(depth);
        return graph.Keys.Where(r => Reaches(graph, graph[r], r)).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>The uses at a depth without those that follow from others: what a reader needs to know who may use whom.</summary>
    public IReadOnlyList<(string From, string To)> Arrows(int depth)
    {
        var graph = Graph(depth);
        return graph
            .SelectMany(f => f.Value.Where(to => !Reaches(graph, f.Value.Where(t => t != to), to)).Select(to => (From: f.Key, To: to)))
            .OrderBy(a => a.From, StringComparer.Ordinal)
            .ThenBy(a => a.To, StringComparer.Ordinal)
            .ToList();
    }

    private Dictionary<string, HashSet<string>> Graph(int depth)
    {
        var graph = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (from, to, _) in Uses)
        {
            var (a, b) = (Cut(from, depth), Cut(to, depth));
            if (a != b)
            {
                (graph.TryGetValue(a, out var set) ? set : graph[a] = new(StringComparer.Ordinal)).Add(b);
            }
        }

        return graph;
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> graph, IEnumerable<string> begin, string room)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>(begin));
        while (next.TryPop(out var at))
        {
            if (at == room)
            {
                return true;
            }

            if (seen.Add(at) && graph.TryGetValue(at, out var more))
            {
                foreach (var one in more)
                {
                    next.Push(one);
                }
            }
        }

        return false;
    }

    /// <summary>The room's name down to a depth.</summary>
    public static string Cut(string room, int depth) => string.Join('.', room.Split('.').Take(depth));

    private void Note(TypeDefinition type, TypeReference used)
    {
        if (Room(type) is { } from && Room(used) is { } to && from != to)
        {
            (uses.TryGetValue(from, out var set) ? set : uses[from] = new(StringComparer.Ordinal)).TryAdd(to, $"{type.Name} → {used.Name}");
        }
    }

    private string? Room(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace.StartsWith(root, StringComparison.Ordinal) && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
            ? type.Namespace[root.Length..]
            : null;
    }

    private static IEnumerable<TypeReference> Types(TypeDefinition type) =>
        new[] { type.BaseType }
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Concat(type.CustomAttributes.SelectMany(Attribute))
            .Concat(type.Fields.SelectMany(f => f.CustomAttributes.SelectMany(Attribute).Append(f.FieldType)))
            .Concat(type.Properties.SelectMany(p => p.CustomAttributes.SelectMany(Attribute).Append(p.PropertyType)))
            .Concat(type.Methods.SelectMany(Method))
            .Where(t => t is not null)
            .SelectMany(Flat);

    private static IEnumerable<TypeReference> Attribute(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Select(a => a.Value).OfType<TypeReference>().Append(attribute.AttributeType);

    private static IEnumerable<TypeReference> Method(MethodDefinition method)
    {
        foreach (var type in method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType))
        {
            yield return type;
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (var variable in method.Body.Variables)
        {
            yield return variable.VariableType;
        }

        foreach (var operand in method.Body.Instructions.Select((Instruction i) => i.Operand))
        {
            switch (operand)
            {
                case TypeReference type:
                    yield return type;
                    break;
                case MemberReference member:
                    yield return member.DeclaringType;
                    foreach (var argument in member is GenericInstanceMethod generic ? generic.GenericArguments : [])
                    {
                        yield return argument;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<TypeReference> Flat(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Append(generic.ElementType),
            TypeSpecification inner => Flat(inner.ElementType),
            _ => [type],
        };
}
