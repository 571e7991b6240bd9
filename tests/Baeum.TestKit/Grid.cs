using Baeum.Data;

namespace Baeum.TestKit;

/// <summary>A float64 array for the naive twins of operations: slow, plain, and therefore right.</summary>
public sealed class Grid
{
    private Grid(Shape shape, double[] values) => (Shape, Values) = (shape, values);

    /// <summary>Lengths of the axes.</summary>
    public Shape Shape { get; }

    /// <summary>The values, row-major.</summary>
    public double[] Values { get; }

    /// <summary>The value at a position. A position has as many axes as the array or more: further ones at the front are ignored, and axes of length 1 repeat.</summary>
    public double this[params ReadOnlySpan<int> position]
    {
        get
        {
            int index = 0;
            for (int axis = 0; axis < Shape.Rank; axis++)
            {
                int at = position[position.Length - Shape.Rank + axis];
                index = index * Shape[axis] + (Shape[axis] == 1 ? 0 : at);
            }
            return Values[index];
        }
    }

    /// <summary>An array of given values.</summary>
    public static Grid Of(Shape shape, ReadOnlySpan<float> values) => new(shape, [.. values.ToArray().Select(v => (double)v)]);

    /// <summary>An array whose value at each position a function gives.</summary>
    public static Grid Of(Shape shape, Func<int[], double> value)
    {
        var values = new double[shape.Size];
        for (int i = 0; i < values.Length; i++)
            values[i] = value(Position(shape, i));
        return new Grid(shape, values);
    }

    /// <summary>f of every value.</summary>
    public Grid Map(Func<double, double> f) => new(Shape, [.. Values.Select(f)]);

    /// <summary>f of the values of two arrays by NumPy's broadcasting.</summary>
    public Grid Zip(Grid other, Func<double, double, double> f)
    {
        int rank = Math.Max(Shape.Rank, other.Shape.Rank);
        var lengths = new int[rank];
        for (int axis = 1; axis <= rank; axis++)
            lengths[^axis] = Math.Max(axis <= Shape.Rank ? Shape[^axis] : 1, axis <= other.Shape.Rank ? other.Shape[^axis] : 1);
        return Of(lengths, p => f(this[p], other[p]));
    }

    /// <summary>f of all values that differ only in their position on the given axes; all axes if none is given.</summary>
    public Grid Reduce(int[] axes, bool keepDims, Func<double[], double> f)
    {
        var reduced = axes.Length == 0 ? [.. Enumerable.Range(0, Shape.Rank)] : axes.Select(Shape.Axis).ToArray();
        var groups = new SortedDictionary<int, List<double>>();
        var kept = Shape;
        foreach (int axis in reduced)
            kept = kept.With(axis, 1);
        for (int i = 0; i < Values.Length; i++)
        {
            int[] p = Position(Shape, i);
            int group = 0;
            for (int axis = 0; axis < p.Length; axis++)
                group = group * kept[axis] + (kept[axis] == 1 ? 0 : p[axis]);
            (groups.TryGetValue(group, out var list) ? list : groups[group] = []).Add(Values[i]);
        }
        if (!keepDims)
            foreach (int axis in reduced.OrderDescending())
                kept = kept.Without(axis);
        return new Grid(kept, [.. groups.Values.Select(g => f([.. g]))]);
    }

    /// <summary>A copy with one value replaced.</summary>
    public Grid With(int index, double value)
    {
        double[] values = [.. Values];
        values[index] = value;
        return new Grid(Shape, values);
    }

    /// <summary>The same values under another shape.</summary>
    public Grid Reshape(Shape shape) => new(shape, Values);

    private static int[] Position(Shape shape, int index)
    {
        var position = new int[shape.Rank];
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
            (index, position[axis]) = Math.DivRem(index, shape[axis]);
        return position;
    }
}
