using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Makes the loss of a golden case, with the options that it names.</summary>
internal static class GoldenLosses
{
    public static Loss Make(GoldenCase golden)
    {
        var a = golden["arguments"]!.AsObject();
        LossReduction reduction = (string?)a["reduction"];
        return (string?)golden["class_name"] switch
        {
            "BinaryCrossentropy" => new Loss.BinaryCrossentropy { FromLogits = Flag(a, "from_logits"), LabelSmoothing = Number(a, "label_smoothing", 0), Axis = Int(a, "axis", -1), Reduction = reduction },
            "BinaryFocalCrossentropy" => new Loss.BinaryFocalCrossentropy
            {
                ApplyClassBalancing = Flag(a, "apply_class_balancing"),
                Alpha = Number(a, "alpha", 0.25),
                Gamma = Number(a, "gamma", 2),
                FromLogits = Flag(a, "from_logits"),
                LabelSmoothing = Number(a, "label_smoothing", 0),
                Axis = Int(a, "axis", -1),
                Reduction = reduction,
            },
            "CTC" => new Loss.CTC { Reduction = reduction },
            "CategoricalCrossentropy" => new Loss.CategoricalCrossentropy { FromLogits = Flag(a, "from_logits"), LabelSmoothing = Number(a, "label_smoothing", 0), Axis = Int(a, "axis", -1), Reduction = reduction },
            "CategoricalFocalCrossentropy" => new Loss.CategoricalFocalCrossentropy
            {
                Alpha = a["alpha"] is JsonArray list ? (double[])[.. list.Select(n => (double)n!)] : Number(a, "alpha", 0.25),
                Gamma = Number(a, "gamma", 2),
                FromLogits = Flag(a, "from_logits"),
                LabelSmoothing = Number(a, "label_smoothing", 0),
                Axis = Int(a, "axis", -1),
                Reduction = reduction,
            },
            "CategoricalGeneralizedCrossEntropy" => new Loss.CategoricalGeneralizedCrossEntropy { Q = Number(a, "q", 0.5), Reduction = reduction },
            "CategoricalHinge" => new Loss.CategoricalHinge { Reduction = reduction },
            "Circle" => new Loss.Circle { Gamma = Number(a, "gamma", 80), Margin = Number(a, "margin", 0.4), RemoveDiagonal = (bool?)a["remove_diagonal"] ?? true, Reduction = reduction },
            "CosineSimilarity" => new Loss.CosineSimilarity { Axis = Int(a, "axis", -1), Reduction = reduction },
            "Dice" => new Loss.Dice { Axis = Ints(a, "axis"), Reduction = reduction },
            "Hinge" => new Loss.Hinge { Reduction = reduction },
            "Huber" => new Loss.Huber { Delta = Number(a, "delta", 1), Reduction = reduction },
            "KLDivergence" => new Loss.KLDivergence { Reduction = reduction },
            "LogCosh" => new Loss.LogCosh { Reduction = reduction },
            "MeanAbsoluteError" => new Loss.MeanAbsoluteError { Reduction = reduction },
            "MeanAbsolutePercentageError" => new Loss.MeanAbsolutePercentageError { Reduction = reduction },
            "MeanSquaredError" => new Loss.MeanSquaredError { Reduction = reduction },
            "MeanSquaredLogarithmicError" => new Loss.MeanSquaredLogarithmicError { Reduction = reduction },
            "Poisson" => new Loss.Poisson { Reduction = reduction },
            "SparseCategoricalCrossentropy" => new Loss.SparseCategoricalCrossentropy { FromLogits = Flag(a, "from_logits"), IgnoreClass = (int?)a["ignore_class"], Reduction = reduction },
            "SquaredHinge" => new Loss.SquaredHinge { Reduction = reduction },
            "Tversky" => new Loss.Tversky { Alpha = Number(a, "alpha", 0.5), Beta = Number(a, "beta", 0.5), Axis = Ints(a, "axis"), Reduction = reduction },
            var other => throw new InvalidDataException($"No loss for {other}."),
        };
    }

    private static bool Flag(JsonObject a, string key) => (bool?)a[key] ?? false;

    private static double Number(JsonObject a, string key, double otherwise) => (double?)a[key] ?? otherwise;

    private static int Int(JsonObject a, string key, int otherwise) => (int?)a[key] ?? otherwise;

    private static int[]? Ints(JsonObject a, string key) => a[key]?.AsArray().Select(n => (int)n!).ToArray();
}
