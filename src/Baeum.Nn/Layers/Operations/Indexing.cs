using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary><c>x[key]</c> as NumPy means it, for numbers, slices, <c>...</c> and <c>None</c>.</summary>
internal static class Indexing
{
    /// <summary>The part of x that a key names: one item or a list of them.</summary>
    public static Variable Of(Variable x, JsonNode? key)
    {
        JsonNode?[] items = key is JsonArray list ? [.. list] : [key];
        int given = items.Count(i => i is not null && !IsEllipsis(i));
        int axis = 0;
        foreach (var item in items)
            if (item is null)
                x = x.Reshape(x.Shape.Insert(axis++, 1));
            else if (IsEllipsis(item))
                axis += Math.Max(0, x.Shape.Rank - axis - items.Skip(Array.IndexOf(items, item) + 1).Count(i => i is not null));
            else if (axis >= x.Shape.Rank)
                throw new ShapeException($"{given} indices are too many for a value of shape {x.Shape}.");
            else if (item is JsonObject slice)
                x = Slice(x, axis++, slice["config"] as JsonObject ?? slice);
            else
                x = Take(x, axis, Number(item));
        return x;
    }

    /// <summary>One axis in the reverse order.</summary>
    public static Variable Backwards(Variable x, int axis) => Every(x, axis, x.Shape[axis] - 1, x.Shape[axis], -1);

    private static bool IsEllipsis(JsonNode? item) => item is JsonObject named && (string?)named["class_name"] == "__ellipsis__" || item is JsonValue text && text.TryGetValue(out string? word) && word is "..." or "Ellipsis";

    private static Variable Take(Variable x, int axis, int index)
    {
        int length = x.Shape[axis], at = index < 0 ? index + length : index;
        if ((uint)at >= (uint)length)
            throw new ShapeException($"index {index} is out of bounds for axis {axis} of {x.Shape}.");
        return x.Slice(axis, at, 1).Reshape(x.Shape.Without(axis));
    }

    private static Variable Slice(Variable x, int axis, JsonObject slice)
    {
        int length = x.Shape[axis], step = slice["step"] is { } s ? Number(s) : 1;
        if (step == 0)
            throw new ArgumentException("the step of a slice is 0.");
        int start = Bound(slice["start"], step > 0 ? 0 : length - 1, length, step), stop = Bound(slice["stop"], step > 0 ? length : -1 - length, length, step);
        int count = Math.Max(0, step > 0 ? (int)(((long)stop - start + step - 1) / step) : (int)(((long)start - stop - step - 1) / -step));
        return step == 1 ? x.Slice(axis, start, count) : Every(x, axis, start, count, step);
    }

    private static int Bound(JsonNode? node, int missing, int length, int step)
    {
        int bound = node is null ? missing : Number(node);
        bound = bound < 0 ? bound + length : bound;
        return step > 0 ? Math.Clamp(bound, 0, length) : Math.Clamp(bound, -1, length - 1);
    }

    private static Variable Every(Variable x, int axis, int start, int count, int step)
        => Variable.Concatenate([.. Enumerable.Range(0, count).Select(i => x.Slice(axis, start + i * step, 1))], axis);

    private static int Number(JsonNode? node) => (int)Math.Clamp(Json.Integer(node, new Place("index")), int.MinValue, int.MaxValue);
}
