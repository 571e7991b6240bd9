using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Parity.Learn;

/// <summary>XGBoost's estimators with all that <c>Fit</c> takes: margins, leaves, the scores of every round and the best round.</summary>
internal static class BoostedCases
{
    public static Dictionary<string, Func<object?>> Answers(JsonObject json)
    {
        var x = Values.Matrix(json["x"]!);
        var test = Values.Matrix(json["x_test"]!);
        var (y, yTest) = (Values.Labels(json["y"])!, Values.Labels(json["y_test"])!);
        var (weights, margin, marginTest) = (Values.Vector(json["weights"]), Margins(json["margin"]), Margins(json["margin_test"]));
        float[]? featureWeights = Values.Vector(json["feature_weights"])?.ToArray();
        XGBModel Fit(XGBSettings settings, Booster? continued) => settings switch
        {
            XGBClassifier c => c.Fit(x, y, [(x, y), (test, yTest)], weights, margin, 0, continued, [weights, null], [margin, marginTest], featureWeights),
            XGBRegressor r => r.Fit(x, y, [(x, y), (test, yTest)], weights, margin, 0, continued, [weights, null], [margin, marginTest], featureWeights),
            XGBRanker k => k.Fit(x, y, Whole(json["group"]!), null, weights, margin, [(x, y, Whole(json["group"]!)), (test, yTest, Whole(json["group"]!))], 0, continued, sampleWeightEvalSet: [weights, null], baseMarginEvalSet: [margin, marginTest], featureWeights: featureWeights),
            _ => throw new NotSupportedException(),
        };
        var settings = Settings(json);
        var start = (bool)json["cont"]! ? Fit(settings with { NEstimators = 2, Seed = 5, EarlyStoppingRounds = null }, null).Booster : null;
        var model = Fit(settings, start);
        return new()
        {
            ["margins"] = () => model.PredictMargin(test, null, marginTest),
            ["leaves"] = () => model.Apply(test),
            ["evals"] = () => model.EvalsResult.SelectMany(set => set.Value.Values.SelectMany(v => v)),
            ["best"] = () => model.BestIteration,
        };
    }

    private static XGBSettings Settings(JsonObject json)
    {
        XGBSettings settings = (string)json["name"]! switch { "XGBClassifier" => new XGBClassifier(), "XGBRegressor" => new XGBRegressor(), _ => new XGBRanker() };
        foreach (var (name, value) in json["params"]!.AsObject())
            settings = name switch
            {
                "monotone_constraints" => settings with { MonotoneConstraints = Whole(value!) },
                "interaction_constraints" => settings with { InteractionConstraints = [.. value!.AsArray().Select(g => Whole(g!))] },
                "eval_metric" => settings with { EvalMetric = value!.AsArray().Select(v => (string)v!).ToArray() },
                "one_drop" => settings with { OneDrop = (int)value! != 0 },
                _ => (XGBSettings)((IEstimator<IFitted>)settings).With(name, Values.Parameter(value)),
            };
        return json["types"] is JsonArray types ? settings with { EnableCategorical = true, FeatureTypes = [.. types.Select(t => (string)t!)] } : settings;
    }

    private static Tensor<float>? Margins(JsonNode? node) => node is JsonArray { Count: > 0 } array && array[0] is JsonArray ? Values.Matrix(array) : Values.Vector(node);

    private static int[] Whole(JsonNode node) => [.. node.AsArray().Select(v => (int)v!)];
}
