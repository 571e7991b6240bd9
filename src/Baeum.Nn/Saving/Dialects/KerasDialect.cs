using System.Globalization;
using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Which Keras wrote a document: the same word may mean something else in another version.</summary>
/// <param name="Major">1, 2 (tf.keras included) or 3.</param>
internal sealed record KerasDialect(int Major)
{
    private static readonly string[] FirstWords = ["W_regularizer", "border_mode", "dim_ordering", "inner_init", "nb_filter", "dropout_W"];

    /// <summary>The dialect of a version such as <c>2.2.4-tf</c>; without one, that of the words in the document.</summary>
    public static KerasDialect Of(JsonObject document, string? version)
    {
        version ??= document["keras_version"] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        return version?.Split('.')[0] is { } first && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            ? new KerasDialect(Math.Clamp(major, 1, 3))
            : new KerasDialect(Has(document, FirstWords) ? 1 : Has(document, ["batch_input_shape", "keras_version"]) || !document.ContainsKey("module") ? 2 : 3);
    }

    private static bool Has(JsonNode? node, string[] keys) => node switch
    {
        JsonObject members => members.Any(m => keys.Contains(m.Key) || Has(m.Value, keys)),
        JsonArray items => items.Any(item => Has(item, keys)),
        _ => false,
    };
}
