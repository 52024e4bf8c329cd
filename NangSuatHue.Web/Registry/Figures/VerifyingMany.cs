using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Verifies many figures some at a time, so that a page tells how far it is, and leaving it stops after those.</summary>
public sealed class VerifyingMany(VerifyFigures verify, SliceRunner runner)
{
    /// <summary>What came of all of them together; null where already the first part broke, which was told.</summary>
    /// <param name="keys">The figures as the person saw them.</param>
    /// <param name="tried">Told after each part how many were tried.</param>
    public async Task<VerifiedFigures?> RunAsync(IReadOnlyList<FiguresKey> keys, Action<int> tried)
    {
        var (done, left, doubtful) = (new List<FiguresKey>(), new List<FiguresKey>(), new List<FiguresKey>());
        foreach (var part in keys.Chunk(VerifyFigures.Most / 4))
        {
            if ((await runner.RunAsync(a => verify.RunAsync(a, part)))?.Value is not { } some)
            {
                return done.Count + doubtful.Count + left.Count == 0 ? null : Sum();
            }

            done.AddRange(some.Done);
            left.AddRange(some.Left);
            doubtful.AddRange(some.Doubtful);
            tried(done.Count + left.Count + doubtful.Count);
        }

        return Sum();

        VerifiedFigures Sum() => new(done.Count, left, doubtful) { Done = done };
    }
}
