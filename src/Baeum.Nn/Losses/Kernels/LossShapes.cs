using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Makes targets and predictions fit each other as Keras does, or says what does not fit.</summary>
internal static class LossShapes
{
    /// <summary>The mend for class numbers where nothing takes them as they are.</summary>
    public const string ToColumns = "turn them into columns of 0 and 1 with Labels.ToCategorical";

    /// <summary>Drops or adds a last axis of length 1 where the ranks differ by one. Keras: <c>squeeze_or_expand_to_same_rank</c>.</summary>
    public static void SameRank(ref Variable t, ref Variable p)
    {
        if (t.Shape.Rank == p.Shape.Rank + 1 && t.Shape[^1] == 1)
            if (p.Shape.Rank == 1)
                p = p.Reshape(p.Shape.Insert(1, 1));
            else
                t = t.Reshape(t.Shape.Without(^1));
        else if (p.Shape.Rank == t.Shape.Rank + 1 && p.Shape[^1] == 1)
            if (t.Shape.Rank == 1)
                t = t.Reshape(t.Shape.Insert(1, 1));
            else
                p = p.Reshape(p.Shape.Without(^1));
    }

    /// <summary>As <see cref="SameRank"/>; throws unless the shapes are equal then.</summary>
    /// <param name="who">Name for errors.</param>
    /// <param name="t">Targets.</param>
    /// <param name="p">Predictions.</param>
    /// <param name="mend">What to do where targets are class numbers instead of columns of 0 and 1; null where columns are no classes.</param>
    public static void Same(string who, ref Variable t, ref Variable p, string? mend = null)
    {
        var (tShape, pShape) = (t.Shape, p.Shape);
        SameRank(ref t, ref p);
        if (t.Shape != p.Shape || p.Shape.Rank == 0)
            throw new ShapeException($"{who}: the targets have shape {tShape}, the predictions {pShape}; expected the same shape.{Mend(tShape, pShape, mend)}");
    }

    /// <summary>Brings class numbers to the shape of the predictions without the class axis; throws unless that is their shape, or it with a last axis of length 1. <paramref name="dense"/> takes columns of 0 and 1.</summary>
    public static void Labels(string who, ref Variable t, Variable p, int axis, string? dense = null)
    {
        if (p.Shape.Rank == 0)
            throw new ShapeException($"{who}: the predictions have shape (); expected one score for each class on axis {axis}.");
        var expected = p.Shape.Without(p.Shape.Axis(axis));
        if (t.Shape == expected.Insert(expected.Rank, 1))
            t = t.Reshape(expected);
        if (t.Shape != expected)
            throw new ShapeException($"{who}: the targets have shape {t.Shape}, the predictions {p.Shape}; expected class numbers of shape {expected}.{(t.Shape == p.Shape
                ? $" The targets look like columns of 0 and 1: {(dense is null ? "" : $"use {dense}, or ")}turn them into class numbers with ArgMax(axis)."
                : Samples(t.Shape, p.Shape))}");
    }

    private static string Mend(Shape t, Shape p, string? mend)
    {
        int last = p.Rank == 0 ? 0 : p[^1];
        bool numbers = last > 1 && (t == p.Without(^1) || t == p.With(^1, 1));
        return numbers && mend is not null ? $" The targets look like class numbers: {mend}."
            : numbers ? $" The model predicts {last} values where there is one target: give the last layer 1 unit, or give targets of {last} columns."
            : t.Rank > 0 && t.Rank == p.Rank && t[^1] != last && t[..^1] == p[..^1] ? $" Give the last layer {t[^1]} units, or give targets of {last} columns."
            : Samples(t, p);
    }

    private static string Samples(Shape t, Shape p)
        => t.Rank > 0 && p.Rank > 0 && t[0] != p[0] ? $" There are {t[0]} targets for {p[0]} predictions." : "";
}
