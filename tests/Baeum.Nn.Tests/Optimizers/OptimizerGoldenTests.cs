using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Optimizers against Keras 3.14.1: golden/optimizers, twelve steps each.</summary>
public class OptimizerGoldenTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("optimizers");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras_step_by_step(string name)
    {
        var golden = Golden.Case("optimizers", name);
        var optimizer = NewOptimizer(golden);
        var weights = NewWeights(golden);
        var rates = golden["learning_rate_before_step"]!.AsArray();
        optimizer.Build(weights.Weights);
        for (int step = 0; step < (int)golden["steps"]!; step++)
        {
            Assert.Equal(GoldenCase.Number(rates[step]), optimizer.CurrentLearningRate, 2e-6);
            weights.Step(optimizer, [.. golden.Keys($"step{step}_grad_").Select(golden.Floats)]);
            for (int i = 0; i < weights.Weights.Count; i++)
                Close.To(golden.Floats($"step{step}_var_{i}"), weights.Weights[i].Span, golden.Tolerance);
        }
        CheckState(golden, optimizer);
        if (!golden.Has("var_0_after_finalize"))
            return;
        optimizer.Finish(weights.Weights);
        for (int i = 0; i < weights.Weights.Count; i++)
            Close.To(golden.Floats($"var_{i}_after_finalize"), weights.Weights[i].Span, golden.Tolerance);
    }

    private static void CheckState(GoldenCase golden, Optimizer optimizer)
    {
        var expected = golden["optimizer_variables_after_last_step"]!.AsArray();
        Assert.Equal(expected.Select(v => (string)v!["path"]!), optimizer.Variables.Select(v => v.Path));
        for (int i = 0; i < optimizer.Variables.Count; i++)
        {
            var variable = optimizer.Variables[i];
            Assert.Equal(golden.ShapeOf($"optimizer_var_{i}"), variable.Shape);
            Assert.Equal((string)expected[i]!["dtype"]! == "int32", variable.IsInteger);
            if (variable.IsInteger)
                Assert.Equal(golden.Floats($"optimizer_var_{i}")[0], variable.Integer);
            else
                Close.To(golden.Floats($"optimizer_var_{i}"), variable.Values, golden.Tolerance);
        }
    }

    private static Optimizer NewOptimizer(GoldenCase golden)
    {
        var optimizer = Configured.Make<Optimizer>((string)golden["class_name"]!, golden["serialized"]!["config"]!);
        if (golden["exclude_from_weight_decay"] is JsonArray names)
            optimizer.ExcludeFromWeightDecay([.. names.Select(n => (string)n!)]);
        return optimizer;
    }

    private static ToyWeights NewWeights(GoldenCase golden)
    {
        var weights = new ToyWeights();
        var variables = golden["variables"]!.AsArray();
        for (int i = 0; i < variables.Count; i++)
            weights.Add((string)variables[i]!["name"]!, golden.ShapeOf($"var_{i}_start"), golden.Floats($"var_{i}_start"), i == 0 ? ConstraintOf(golden) : null);
        return weights;
    }

    private static Constraint? ConstraintOf(GoldenCase golden)
    {
        if (golden["constraint_of_var_0"]?.DeepClone() is not JsonObject config)
            return null;
        string name = (string)config["class_name"]!;
        config.Remove("class_name");
        return Configured.Make<Constraint>(name, config);
    }
}
