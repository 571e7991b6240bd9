using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary><c>x[key]</c> for numbers and slices without steps, one for each axis from the first on.</summary>
internal static class OnnxIndexing
{
    public static OnnxValue Of(OnnxValue x, JsonNode? key)
    {
        int axis = 0;
        foreach (var item in key is JsonArray list ? [.. list] : (JsonNode?[])[key])
            if (item is JsonValue number && number.TryGetValue(out int index))
                x = Part(x, axis, index, index == -1 ? int.MaxValue : index + 1).Squeeze(axis);
            else if (item is JsonObject slice && (string?)slice["class_name"] == "__slice__" && slice["config"] is JsonObject config && (config["step"] is null || Whole(config["step"]) == 1))
                x = Part(x, axis++, Whole(config["start"]) ?? 0, Whole(config["stop"]) ?? int.MaxValue);
            else
                throw new NotSupportedException($"ONNX: the index {item?.ToJsonString() ?? "None"} has no form here; only numbers and slices without steps do. Save the model as '.keras'.");
        return x;
    }

    private static OnnxValue Part(OnnxValue x, int axis, int start, int end)
    {
        if (start == 0 && end == int.MaxValue)
            return x;
        int n = x.Shape[axis];
        if (n == Shape.Unknown)
            return start >= 0 && end > start && end < int.MaxValue ? x.Slice(axis, start, end) : throw new NotSupportedException("ONNX: a slice of an axis of unknown length counts from its end. Give the model an Input with fixed lengths.");
        start = Math.Clamp(start < 0 ? start + n : start, 0, n);
        return x.Slice(axis, start, Math.Clamp(end < 0 ? end + n : end, start, n));
    }

    private static int? Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
