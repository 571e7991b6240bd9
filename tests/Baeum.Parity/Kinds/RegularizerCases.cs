using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Penalties and their gradients, alone and as the losses of a layer.</summary>
public sealed class RegularizerCases() : CaseKind("regularizers")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        if (golden["serialized"] is not null)
        {
            CheckLayer(golden, findings);
            return;
        }
        var regularizer = Read<Regularizer>(golden["class_name"]!.GetValue<string>(), golden["config"]);
        var x = golden.Variable("input_0");
        x.RequiresGradient = true;
        using var tape = new Tape();
        var penalty = regularizer.Penalty(x);
        findings.Near(golden, "output_0", penalty);
        tape.Backward(penalty);
        findings.Near(golden, "grad_input_0", x.Gradient);
    }

    /// <summary>Keras's <c>layer.losses</c> after one call: penalties of the output, then of the weights.</summary>
    private static void CheckLayer(GoldenCase golden, Findings findings)
    {
        var layer = Read<Layer>(golden["serialized"]);
        var x = golden.Variable("input_0");
        x.RequiresGradient = true;
        layer.EnsureBuilt([x.Shape]);
        layer.SetWeights([.. golden.Keys("weight_").Select(golden.Floats)]);
        using var tape = new Tape();
        var y = layer.Call([x], new Pass())[0];
        findings.Near(golden, "output_0", y);
        Variable[] losses = [.. tape.Losses, .. layer.Weights.Where(w => w.Regularizer is not null).Select(w => w.Regularizer!.Penalty(w))];
        findings.Near(golden, "losses", losses.Select(l => l.Item()).ToArray());
        tape.Backward(losses.Aggregate((a, b) => a.Add(b)));
        findings.Near(golden, "grad_input_0", x.HasGradient ? x.Gradient : new float[x.Size]);
        for (int i = 0; i < layer.Weights.Count; i++)
            if (golden.Has($"grad_weight_{i}"))
                findings.Near(golden, $"grad_weight_{i}", layer.Weights[i].HasGradient ? layer.Weights[i].Gradient : new float[layer.Weights[i].Size]);
    }
}
