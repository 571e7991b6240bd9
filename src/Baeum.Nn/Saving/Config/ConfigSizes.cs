using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Sizes and edges between JSON and .NET: <c>3</c>, <c>[3, 3]</c>, <c>[[1, 0], [2, 2]]</c>.</summary>
internal static class ConfigSizes
{
    /// <summary>Whether a type is one of these.</summary>
    public static bool Has(Type type) => type == typeof(Size) || type == typeof(Edges);

    /// <summary>Keras writes the edges of one axis as one pair, those of more as pairs.</summary>
    public static JsonNode Write(Edges edges)
    {
        JsonArray pairs = [.. Enumerable.Range(0, edges.Axes).Select(axis => new JsonArray(edges.Before(axis), edges.After(axis)))];
        return edges.Axes == 1 ? pairs[0]!.DeepClone() : pairs;
    }

    public static object Read(Type type, JsonNode node, Place place)
    {
        if (type == typeof(Size))
            return node is JsonArray lengths ? Size.Create([.. lengths.Select(n => Number(n, place))]) : (Size)Number(node, place);
        return node is not JsonArray list ? (Edges)Number(node, place)
            : list.Any(n => n is JsonArray) ? Edges.Pairs([.. list.Select(n => Pair(Json.Array(n, place), place))])
            : Edges.Of([.. list.Select(n => Number(n, place))]);
    }

    private static (int, int) Pair(JsonArray pair, Place place)
        => pair.Count == 2 ? (Number(pair[0], place), Number(pair[1], place)) : throw place.Error($"expected a pair of numbers, found {Json.Show(pair)}.");

    private static int Number(JsonNode? node, Place place)
    {
        long number = Json.Integer(node, place);
        return Math.Abs(number) <= int.MaxValue ? (int)number : throw place.Error($"{number} is too large.");
    }
}
