namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// Shift-share analysis of labour productivity: ΔLP = Σ s⁰ΔLP (within) + Σ ΔsLP⁰ (static) + Σ ΔsΔLP (dynamic), s the share of employment,
/// and entry and exit of units present in one period only. The split depends on the detail of the units: always say which. Pure.
/// Sources: S. Fabricant (1942), as used in APO Productivity Databook; L. Foster, J. Haltiwanger, C. Krizan, Aggregate productivity growth (2001); domain §5.
/// </summary>
public static class ShiftShare
{
    /// <summary>
    /// Splits the change between two periods. A unit without output and employment in a period is absent from it. Refused where a number is no finite number,
    /// employment is negative or zero beside output, a unit stands twice, or a period has no employment.
    /// </summary>
    // Long: one formula, written in the order of its source.
    public static Computation<ShiftShareResult<TKey>> Of<TKey>(
        IEnumerable<ShiftShareUnit<TKey>> from,
        IEnumerable<ShiftShareUnit<TKey>> to,
        ShiftShareReference reference = ShiftShareReference.Zero
    )
        where TKey : notnull
    {
        var (first, second) = (Read(from), Read(to));
        if ((first.Refused ?? second.Refused) is { } wrong)
        {
            return wrong;
        }

        var (before, after) = (first.Value!, second.Value!);
        var (employedBefore, employedAfter) = (before.Units.Values.Sum(u => u.Employment), after.Units.Values.Sum(u => u.Employment));
        if (employedBefore <= 0 || employedAfter <= 0)
        {
            return Refusal.LevelNotPositive;
        }

        var (levelBefore, levelAfter) = (
            before.Units.Values.Sum(u => u.Output) / employedBefore,
            after.Units.Values.Sum(u => u.Output) / employedAfter
        );
        var middle = reference == ShiftShareReference.FirstAverage ? levelBefore : 0;
        var terms = new List<ShiftShareTerm<TKey>>(before.Order.Count + after.Order.Count);
        foreach (var key in before.Order)
        {
            var a = before.Units[key];
            var (share, level) = (a.Employment / employedBefore, a.Output / a.Employment);
            if (after.Units.TryGetValue(key, out var b))
            {
                var (shift, rise) = ((b.Employment / employedAfter) - share, (b.Output / b.Employment) - level);
                terms.Add(new ShiftShareTerm<TKey>(key, share * rise, shift * (level - middle), shift * rise, 0, 0));
            }
            else
            {
                terms.Add(new ShiftShareTerm<TKey>(key, 0, 0, 0, 0, -share * (level - middle)));
            }
        }

        foreach (var key in after.Order.Where(k => !before.Units.ContainsKey(k)))
        {
            var b = after.Units[key];
            terms.Add(new ShiftShareTerm<TKey>(key, 0, 0, 0, b.Employment / employedAfter * ((b.Output / b.Employment) - middle), 0));
        }

        var result = new ShiftShareResult<TKey>
        {
            From = levelBefore,
            To = levelAfter,
            Terms = terms,
            Within = terms.Sum(t => t.Within),
            Static = terms.Sum(t => t.Static),
            Dynamic = terms.Sum(t => t.Dynamic),
            Entry = terms.Sum(t => t.Entry),
            Exit = terms.Sum(t => t.Exit),
        };
        return
            Finite.All(result.From, result.To, result.Change, result.Within, result.Static, result.Dynamic, result.Entry, result.Exit)
            && terms.All(t => Finite.All(t.Within, t.Static, t.Dynamic, t.Entry, t.Exit, t.Total))
            ? result
            : Refusal.OutOfRange;
    }

    private static Computation<Period<TKey>> Read<TKey>(IEnumerable<ShiftShareUnit<TKey>> units)
        where TKey : notnull
    {
        var period = new Period<TKey>([], []);
        foreach (var unit in units)
        {
            if (!Finite.All(unit.Output, unit.Employment))
            {
                return Refusal.MissingInput;
            }

            if (unit is { Output: 0, Employment: 0 })
            {
                continue;
            }

            if (unit.Employment <= 0)
            {
                return Refusal.LevelNotPositive;
            }

            if (!period.Units.TryAdd(unit.Key, unit))
            {
                return Refusal.Repeated;
            }

            period.Order.Add(unit.Key);
        }

        return period;
    }

    private sealed record Period<TKey>(Dictionary<TKey, ShiftShareUnit<TKey>> Units, List<TKey> Order)
        where TKey : notnull;
}
