using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Parity.Learn;

/// <summary>Estimators by name: fitted, then asked for predictions and learned values.</summary>
internal static class EstimatorCases
{
    private static readonly Dictionary<string, Type> Known = typeof(IFitted).Assembly.GetExportedTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IEstimator<IFitted>)) && t.GetConstructors().Any(c => c.GetParameters().All(p => p.HasDefaultValue || p.ParameterType == typeof(IEstimator<IFitted>))))
        .ToDictionary(t => t.Name);

    public static IEstimator<IFitted> Build(JsonNode name, JsonNode? parameters)
    {
        if (!Known.TryGetValue((string)name!, out var type))
            throw new NotSupportedException($"no estimator {name}");
        var values = parameters?.AsObject() ?? [];
        var constructor = type.GetConstructors().MinBy(c => c.GetParameters().Length)!;
        object?[] arguments = [.. constructor.GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : Values.Parameter(values["estimator"]))];
        var estimator = (IEstimator<IFitted>)constructor.Invoke(arguments);
        return values.Where(v => v.Key != "estimator" || arguments.Length == 0).Aggregate(estimator, (current, v) => current.With(v.Key, Values.Parameter(v.Value)));
    }

    public static Dictionary<string, Func<object?>> Answers(JsonObject json)
    {
        var estimator = Build(json["name"]!, json["params"]);
        var x = Values.Matrix(json["x"]!);
        var test = json["x_test"] is { } other ? Values.Matrix(other) : x;
        var y = Values.Labels(json["y"]);
        var yTest = Values.Labels(json["y_test"]);
        var model = estimator.Fit(x, y, Values.Vector(json["weights"]));
        var answers = new Dictionary<string, Func<object?>>
        {
            ["predict"] = () => model switch
            {
                IClassifier classifier => classifier.Predict(test),
                IRegressor regressor => regressor.Predict(test),
                _ => model.GetType().GetMethod("Predict", [typeof(Tensor<float>)])!.Invoke(model, [test]),
            },
            ["predict_proba"] = () => model is IProbabilistic p ? p.PredictProba(test) : model.GetType().GetMethod("PredictProba")!.Invoke(model, [test]),
            ["decision_function"] = () => ((IDecision)model).DecisionFunction(test),
            ["transform"] = () => ((ITransformer)model).Transform(test),
            ["inverse_transform"] = () => ((IInvertible)model).InverseTransform(((ITransformer)model).Transform(test)),
            ["score"] = () => model is IPredictor predictor ? predictor.Score(test, yTest!) : model.GetType().GetMethod("Score", [typeof(Tensor<float>)])!.Invoke(model, [test]),
            ["score_samples"] = () => model.GetType().GetMethod("ScoreSamples")!.Invoke(model, [test]),
            ["kneighbors"] = () => ((NearestNeighbors.Model)model).KNeighbors(test) is var (distances, indices) ? new object[] { distances, indices } : null,
            ["kneighbors_self"] = () => ((NearestNeighbors.Model)model).KNeighbors() is var (distances, indices) ? new object[] { distances, indices } : null,
            ["radius"] = () => ((NearestNeighbors.Model)model).RadiusNeighbors(test).Select(n => n.Indices.Zip(n.Distances).OrderBy(p => p.First).Select(p => new object[] { p.First, p.Second })),
            ["tree_arrays"] = () => ((TreeModel)model).Tree is var tree ? new object[] { tree.ChildrenLeft, tree.ChildrenRight, tree.Feature, tree.Threshold, tree.Impurity, tree.NNodeSamples, tree.WeightedNNodeSamples, tree.Value } : null,
            ["apply"] = () => model is XGBModel boosted ? boosted.Apply(test) : ((TreeModel)model).Apply(test),
            ["get_depth"] = () => ((TreeModel)model).GetDepth(),
            ["get_n_leaves"] = () => ((TreeModel)model).GetNLeaves(),
        };
        if (json["expect"] is not JsonObject expected)
            return json["asked"] is JsonArray asked ? asked.ToDictionary(a => (string)a!, a => answers[(string)a!]) : [];
        foreach (string attribute in expected.Select(e => e.Key).Where(k => k.EndsWith('_')))
            answers[attribute] = () => Attribute(model, attribute[..^1]);
        return answers;
    }

    private static object? Attribute(IFitted model, string name)
    {
        string property = string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        var found = Array.Find(model.GetType().GetProperties(), p => p.Name.Equals(property, StringComparison.OrdinalIgnoreCase)) ?? throw new NotSupportedException($"no property {property}");
        return found.GetValue(model);
    }
}
