using System.Text.Json.Nodes;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Optimizers over twelve steps of given gradients: the weights after each, the whole state after the last.</summary>
public sealed class OptimizerCases() : CaseKind("optimizers")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        var optimizer = Read<Optimizer>(golden["serialized"]);
        if (golden["exclude_from_weight_decay"] is JsonArray excluded)
            optimizer.ExcludeFromWeightDecay([.. excluded.Select(n => n!.GetValue<string>())]);
        Parameter[] weights = [.. golden["variables"]!.AsArray().Select((variable, i) => Weight(golden, variable!, i))];
        var rates = golden["learning_rate_before_step"]!.AsArray();
        for (int step = 0; step < golden["steps"]!.GetValue<int>(); step++)
        {
            findings.Near($"learning rate before step {step}", GoldenCase.Number(rates[step]), optimizer.CurrentLearningRate);
            Step(golden, optimizer, weights, step, findings);
        }
        CheckState(golden, "optimizer_var_", golden["optimizer_variables_after_last_step"]!.AsArray(), optimizer, findings);
        findings.SameList("state", golden["optimizer_variables_after_last_step"]!.AsArray().Select(v => (string)v!["path"]!), optimizer.Variables.Select(v => v.Path));
        if (golden.Has("var_0_after_finalize"))
        {
            optimizer.Finish(weights);
            for (int i = 0; i < weights.Length; i++)
                findings.Near(golden, $"var_{i}_after_finalize", weights[i]);
        }
    }

    /// <summary>Compares the values of the optimizer's state, in order.</summary>
    internal static void CheckState(GoldenCase golden, string prefix, JsonArray expected, Optimizer optimizer, Findings findings)
    {
        findings.Same("number of state variables", expected.Count, optimizer.Variables.Count);
        for (int i = 0; i < Math.Min(expected.Count, optimizer.Variables.Count); i++)
            if (optimizer.Variables[i] is { IsInteger: true } whole)
                findings.Same(whole.Path, golden.Floats($"{prefix}{i}")[0], whole.Integer);
            else
                findings.Near(golden, $"{prefix}{i}", optimizer.Variables[i].Values);
    }

    private static Parameter Weight(GoldenCase golden, JsonNode variable, int i)
    {
        Constraint? constraint = null;
        if (golden[$"constraint_of_var_{i}"] is JsonObject given)
        {
            var config = given.DeepClone().AsObject();
            config.Remove("class_name");
            constraint = Read<Constraint>((string)given["class_name"]!, config);
        }
        string key = $"var_{i}_start";
        return new Parameter((string)variable["name"]!, golden.ShapeOf(key), golden.Floats(key)) { Constraint = constraint };
    }

    private static void Step(GoldenCase golden, Optimizer optimizer, Parameter[] weights, int step, Findings findings)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            golden.Floats($"step{step}_grad_{i}").CopyTo(weights[i].GradientSpan);
            weights[i].HasGradient = true;
        }
        optimizer.Apply(weights);
        for (int i = 0; i < weights.Length; i++)
            findings.Near(golden, $"step{step}_var_{i}", weights[i]);
    }
}
