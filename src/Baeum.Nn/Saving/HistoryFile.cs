using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>A training's history as JSON, in Keras's words, and as a table.</summary>
internal static class HistoryFile
{
    /// <summary><c>{"epoch": [0, 1], "history": {"loss": [...], ...}}</c></summary>
    public static string Json(History history) => PythonJson.Write(new JsonObject
    {
        ["epoch"] = new JsonArray([.. history.Epoch.Select(e => (JsonNode)e)]),
        ["history"] = new JsonObject(history.Keys.Select(k => KeyValuePair.Create(k, (JsonNode?)new JsonArray([.. history[k].Select(v => (JsonNode)v)])))),
    });

    /// <summary>A row for each epoch; a value that an epoch lacks, such as those of a validation that was left out, is empty.</summary>
    public static string Csv(History history)
    {
        var rows = new List<string> { string.Join(",", history.Keys.Prepend("epoch")) };
        foreach (int epoch in history.Epoch)
            rows.Add(string.Join(",", history.Keys.Select(key => history.At(key, epoch) is { } value ? PythonNumber.Repr(value) : "").Prepend($"{epoch}")));
        return string.Join("\n", rows) + "\n";
    }
}
