using System.Globalization;
using System.Text.Json.Nodes;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Keras's config of the Huber loss leaves its <c>delta</c> out, so a training's case does not say it. It follows from one number: the evaluated loss at the final weights, which grows with delta. All else is then compared.</summary>
internal static class ForgottenDelta
{
    private const double Smallest = 1e-3, Largest = 1e3;

    /// <summary>The arguments of <c>compile</c> with the delta in its place, if it is missing.</summary>
    public static JsonObject Restored(GoldenCase golden)
    {
        var compile = golden["compile"]!.DeepClone().AsObject();
        if (compile["loss"] is JsonObject loss && (string?)loss["class_name"] == "Huber" && loss["config"]!["delta"] is null && golden["evaluate"] is { } evaluate)
            loss["config"]!["delta"] = Find(golden, GoldenCase.Number(evaluate["list"]![0]), (string)evaluate["data"]! == "test" ? "test_" : "");
        return compile;
    }

    private static double Find(GoldenCase golden, double expected, string data)
    {
        var model = (Model)CaseKind.Read<Layer>(golden["model_config"]);
        model.SetWeights([.. golden.Keys("final_weight_").Select(golden.Floats)]);
        var (yTrue, yPred) = (golden.Tensor($"{data}y_0"), model.Predict(golden.Tensor($"{data}x_0")));
        double At(double delta) => new Loss.Huber { Delta = delta }.Of(Variable.From(yTrue), Variable.From(yPred)).Item();
        var (low, high) = (Smallest, Largest);
        for (int i = 0; i < 60; i++)
        {
            double middle = Math.Sqrt(low * high);
            (low, high) = At(middle) < expected ? (middle, high) : (low, middle);
        }
        // Whoever chose it wrote a few digits.
        return double.Parse(high.ToString("g3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
