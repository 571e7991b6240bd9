using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What the Python estimators keep beside the trees: parameters, classes and scores, as JSON in one attribute of the model.</summary>
internal static class XGBoostWrapper
{
    public const string Attribute = "scikit_learn";

    /// <summary>Parameters of Python's estimators that have no counterpart here.</summary>
    private static readonly string[] PythonOnly = ["verbosity", "n_jobs", "gpu_id", "validate_parameters", "predictor", "sampling_method", "callbacks"];

    /// <summary>Parameters here that Python takes as further keywords.</summary>
    private static readonly string[] Keywords = ["tweedie_variance_power", "huber_slope", "quantile_alpha", "num_pairsample", "rate_drop", "one_drop", "skip_drop", "sample_type", "normalize_type", "updater", "feature_selector", "top_k", "aft_loss_distribution", "aft_loss_distribution_scale"];

    /// <summary>Parameters that Python keeps elsewhere or not at all.</summary>
    private static readonly string[] Own = ["custom_objective", "custom_metric", "feature_types"];

    /// <summary>The attribute of a model.</summary>
    public static string Text(XGBModel model)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            var parameters = Parameters.Of((IEstimator<IFitted>)model.Recipe, deep: false);
            foreach (var parameter in parameters.Where(p => !Own.Contains(p.Name) && !Keywords.Contains(p.Name)))
                WrapperValues.Write(json, parameter.Name, parameter.IsChanged || parameter.Name is "n_estimators" or "missing" or "enable_categorical" ? parameter.Value : parameter.Name == "objective" ? model.Booster.Objective : null);
            foreach (string name in PythonOnly.Append("feature_types"))
                json.WriteNull(name);
            if (parameters.Where(p => Keywords.Contains(p.Name) && p.IsChanged).ToArray() is { Length: > 0 } keywords)
            {
                json.WriteStartObject("kwargs");
                foreach (var parameter in keywords)
                    WrapperValues.Write(json, parameter.Name, parameter.Value);
                json.WriteEndObject();
            }
            if (model is XGBClassifier.Model classifier)
            {
                WrapperValues.Write(json, "classes_", classifier.Classes);
                json.WriteNumber("n_classes_", classifier.Classes.Count);
            }
            if (model.EvalsResult.Count > 0)
                WrapperValues.Write(json, "evals_result_", model.EvalsResult);
            json.WriteString("_estimator_type", model is XGBClassifier.Model ? "classifier" : model is XGBRanker.Model ? "ranker" : "regressor");
            json.WriteEndObject();
        }
        // NaN is no JSON but what Python writes and reads.
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()).Replace("\"missing\":\"NaN\"", "\"missing\":NaN", StringComparison.Ordinal);
    }

    /// <summary>The model of an estimator for a file's trees.</summary>
    public static XGBModel Model(Booster booster, string path)
    {
        if (!booster.Attributes.TryGetValue(Attribute, out string? text))
            return Fitted(booster, default, path);
        try
        {
            using var json = JsonDocument.Parse(text.Replace(": NaN", ": null", StringComparison.Ordinal).Replace(":NaN", ":null", StringComparison.Ordinal));
            var attributes = new Dictionary<string, string>(booster.Attributes, StringComparer.Ordinal);
            attributes.Remove(Attribute);
            return Fitted(booster with { Attributes = attributes }, json.RootElement, path);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path}, learner.attributes.{Attribute}: {e.Message}", e);
        }
    }

    private static XGBModel Fitted(Booster booster, JsonElement wrapper, string path)
    {
        string type = wrapper.ValueKind == JsonValueKind.Object && wrapper.TryGetProperty("_estimator_type", out var known) ? known.GetString() ?? "" : "";
        if (type.Length == 0)
            type = booster.Objective.StartsWith("binary:", StringComparison.Ordinal) || booster.Objective.StartsWith("multi:", StringComparison.Ordinal) ? "classifier" : booster.Objective.StartsWith("rank:", StringComparison.Ordinal) ? "ranker" : "regressor";
        var scores = Scores(wrapper);
        return type switch
        {
            "classifier" => new XGBClassifier.Model(Recipe(new XGBClassifier(), wrapper, booster), Classes(wrapper, booster, path), booster, scores),
            "ranker" => new XGBRanker.Model(Recipe(new XGBRanker(), wrapper, booster), booster, scores),
            _ => new XGBRegressor.Model(Recipe(new XGBRegressor(), wrapper, booster), booster, scores),
        };
    }

    /// <summary>The parameters that are known here; a value that does not fit stays the default.</summary>
    private static TEstimator Recipe<TEstimator>(TEstimator estimator, JsonElement wrapper, Booster booster) where TEstimator : XGBSettings, IEstimator<IFitted>
    {
        estimator = estimator with { FeatureTypes = booster.FeatureTypes.Length > 0 ? booster.FeatureTypes : null };
        if (wrapper.ValueKind != JsonValueKind.Object)
            return estimator;
        var all = wrapper.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        if (all.TryGetValue("kwargs", out var keywords) && keywords.ValueKind == JsonValueKind.Object)
            foreach (var keyword in keywords.EnumerateObject())
                all.TryAdd(keyword.Name, keyword.Value);
        foreach (var parameter in Parameters.Of(estimator, deep: false))
            if (all.TryGetValue(parameter.Name, out var json) && Value(json) is { } value && !Own.Contains(parameter.Name))
                try
                {
                    estimator = estimator.With(parameter.Name, value);
                }
                catch (ArgumentException)
                {
                    continue;
                }
        return estimator;
    }

    private static Labels Classes(JsonElement wrapper, Booster booster, string path)
    {
        int count = booster.NumClass > 0 ? booster.NumClass : 2;
        if (wrapper.ValueKind == JsonValueKind.Object && (wrapper.TryGetProperty("classes_", out var list) || wrapper.TryGetProperty("_le", out var encoder) && encoder.TryGetProperty("classes_", out list)) && list.ValueKind == JsonValueKind.Array)
        {
            var classes = Labels(list);
            return classes.Count == count || classes.Count == 1 && booster.NumClass <= 1 ? classes
                : throw new InvalidDataException($"{path}, learner.attributes.{Attribute}: {classes.Count} classes for a model of {count}.");
        }
        return Enumerable.Range(0, count).ToArray();
    }

    private static Labels Labels(JsonElement list)
    {
        var items = list.EnumerateArray().ToArray();
        return items.Length > 0 && items[0].ValueKind == JsonValueKind.String ? Array.ConvertAll(items, i => i.GetString()!)
            : Array.TrueForAll(items, i => i.TryGetInt32(out _)) ? Array.ConvertAll(items, i => i.GetInt32()) : Array.ConvertAll(items, i => i.GetSingle());
    }

    private static Dictionary<string, Dictionary<string, double[]>> Scores(JsonElement wrapper)
        => wrapper.ValueKind != JsonValueKind.Object || !wrapper.TryGetProperty("evals_result_", out var sets) || sets.ValueKind != JsonValueKind.Object ? []
            : sets.EnumerateObject().ToDictionary(s => s.Name, s => s.Value.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : double.NaN).ToArray()));

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt32(out int whole) ? whole : (object)json.GetDouble(),
        JsonValueKind.Array when json.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => json.EnumerateArray().Select(v => v.GetString()!).ToArray(),
        JsonValueKind.Array when json.EnumerateArray().All(v => v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out _)) => json.EnumerateArray().Select(v => v.GetInt32()).ToArray(),
        _ => null,
    };
}
