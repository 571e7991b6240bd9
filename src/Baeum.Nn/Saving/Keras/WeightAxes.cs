using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Rearranges the values of stored weights: axes in another order, axes run backwards, arrays joined.</summary>
internal static class WeightAxes
{
    /// <summary>Axis i of the result is axis <paramref name="order"/>[i] of the stored one.</summary>
    public static StoredWeight Transpose(StoredWeight stored, params int[] order)
    {
        Shape shape = [.. order.Select(axis => stored.Shape[axis])];
        int[] strides = Strides(stored.Shape);
        return stored.With(shape, () => Gather(stored.Values(), shape, 0, [.. order.Select(axis => strides[axis])]));
    }

    /// <summary>The first axes run backwards: a convolution's kernel becomes a correlation's.</summary>
    public static StoredWeight Flip(StoredWeight stored, int axes)
    {
        int[] strides = Strides(stored.Shape);
        int start = 0;
        for (int axis = 0; axis < axes; axis++)
        {
            start += strides[axis] * (stored.Shape[axis] - 1);
            strides[axis] = -strides[axis];
        }
        return stored.With(stored.Shape, () => Gather(stored.Values(), stored.Shape, start, strides));
    }

    /// <summary>Arrays side by side along the last axis.</summary>
    /// <exception cref="ShapeException">They differ in other axes.</exception>
    public static StoredWeight Concatenate(params StoredWeight[] parts)
    {
        if (parts[0].Shape.Rank == 0 || Array.Exists(parts, p => p.Shape.Rank != parts[0].Shape.Rank || p.Shape[..^1] != parts[0].Shape[..^1]))
            throw new ShapeException($"the arrays of a layer's gates do not fit together: {string.Join(", ", parts.Select(p => p.ToString()))}.");
        var shape = parts[0].Shape.With(^1, parts.Sum(p => p.Shape[^1]));
        return parts[0].With(shape, () =>
        {
            var values = new float[shape.Size];
            int from = 0;
            foreach (var part in parts)
            {
                int width = part.Shape[^1];
                float[] own = part.Values();
                for (int row = 0; row < own.Length / Math.Max(1, width); row++)
                    own.AsSpan(row * width, width).CopyTo(values.AsSpan(row * shape[^1] + from));
                from += width;
            }
            return values;
        });
    }

    /// <summary>One of several equal parts along the last axis.</summary>
    public static StoredWeight Part(StoredWeight stored, int part, int parts)
    {
        int width = stored.Shape[^1] / parts;
        var shape = stored.Shape.With(^1, width);
        return stored.With(shape, () => Gather(stored.Values(), shape, part * width, Strides(stored.Shape)));
    }

    private static int[] Strides(Shape shape)
    {
        var strides = new int[shape.Rank];
        for (int axis = shape.Rank - 1, stride = 1; axis >= 0; stride *= shape[axis--])
            strides[axis] = stride;
        return strides;
    }

    private static float[] Gather(float[] values, Shape shape, int start, int[] strides)
    {
        var result = new float[shape.Size];
        int[] at = new int[shape.Rank];
        for (int i = 0, from = start; i < result.Length; i++)
        {
            result[i] = values[from];
            for (int axis = shape.Rank - 1; axis >= 0; axis--)
            {
                from += strides[axis];
                if (++at[axis] < shape[axis])
                    break;
                from -= strides[axis] * shape[axis];
                at[axis] = 0;
            }
        }
        return result;
    }
}
