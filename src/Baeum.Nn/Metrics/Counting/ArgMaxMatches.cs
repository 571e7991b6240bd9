using System.Runtime.InteropServices;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>1 for each row whose largest prediction is at the right class, else 0.</summary>
internal static class ArgMaxMatches
{
    /// <summary>Against the largest target of each row. Shape: [..., classes], [..., classes] → [...].</summary>
    public static Variable Of(Variable yTrue, Variable yPred)
    {
        var matches = Variable.Empty(yPred.Shape.Without(^1));
        var (targets, predictions) = (Pool.Rent(matches.Size), Pool.Rent(matches.Size));
        var t = Positions(yTrue, targets);
        var p = Positions(yPred, predictions);
        for (int row = 0; row < matches.Size; row++)
            matches.Span[row] = t[row] == p[row] ? 1 : 0;
        Pool.Return(targets);
        Pool.Return(predictions);
        return matches;
    }

    /// <summary>Against class numbers. Shape: [...], [..., classes] → [...].</summary>
    public static Variable OfLabels(Variable labels, Variable yPred)
    {
        var matches = Variable.Empty(labels.Shape);
        var predictions = Pool.Rent(matches.Size);
        var p = Positions(yPred, predictions);
        for (int row = 0; row < matches.Size; row++)
            matches.Span[row] = labels.Span[row] == p[row] ? 1 : 0;
        Pool.Return(predictions);
        return matches;
    }

    private static Span<int> Positions(Variable x, Block memory)
    {
        var positions = MemoryMarshal.Cast<float, int>(memory.Span);
        Reduce.ArgMax(x.Span, positions.Length, x.Shape[^1], 1, positions);
        return positions;
    }
}
