using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Masks of scores [..., targets, sources]: 1 where a target may look at a source and 0 where it may not.</summary>
internal static class AttentionMask
{
    /// <summary>What Keras puts in the place of a hidden score.</summary>
    public const float Hidden = -1e9f;

    /// <summary>Both masks at once; null hides nothing.</summary>
    public static Variable? And(Variable? a, Variable? b) => a is null ? b : b is null ? a : a.Multiply(b);

    /// <summary>A target sees the sources up to its own position. Shape: [targets, sources].</summary>
    public static Variable Causal(int targets, int sources)
    {
        var mask = Variable.Full([targets, sources], 1f);
        for (int target = 0; target < targets; target++)
            mask.Span.Slice(target * sources, sources)[Math.Min(target + 1, sources)..].Clear();
        return mask;
    }

    /// <summary>The mask that a sequence carries, with axes of length 1 for what it does not say anything about: [batch, steps] → <paramref name="shape"/>.</summary>
    public static Variable? Carried(Variable sequence, Shape shape)
        => sequence.Mask is not { } mask ? null : mask.Size == shape.Size ? mask.Reshape(shape)
            : throw new ShapeException($"Attention: a mask of shape {mask.Shape} does not fit a sequence of shape {sequence.Shape}; expected one value for each step.");

    /// <summary>Scores whose hidden ones are <see cref="Hidden"/>; no gradient passes to these. A target that sees nothing looks at all alike.</summary>
    public static Variable Replace(Variable scores, Variable? mask) => mask is null ? scores : scores.Multiply(mask).Add(Away(mask));

    /// <summary>Scores with <see cref="Hidden"/> added to the hidden ones.</summary>
    public static Variable Lower(Variable scores, Variable? mask) => mask is null ? scores : scores.Add(Away(mask));

    private static Variable Away(Variable mask) => mask.Subtract(1f).Multiply(-Hidden);
}
