using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A layer whose result is linear up to its activation, so that a factor and a shift of each channel can go into its weights.</summary>
internal interface IFoldable
{
    /// <summary>Whether the result is linear and its channels are the last axis.</summary>
    bool IsLinear { get; }

    /// <summary>activation(result · scale + shift), computed in one go.</summary>
    Variable Scaled(Variable x, Variable scale, Variable shift, Activation activation);
}

/// <summary>A convolution, the batch normalisation behind it and, if there is one, the activation behind that, as one step: what prediction runs in their place.</summary>
internal sealed class FoldedNormalization(IFoldable layer, BatchNormalization normalization, Activation activation) : Layer
{
    protected override Variable Forward(Variable x, Pass pass)
    {
        var (scale, shift) = normalization.Affine();
        return layer.Scaled(x, scale, shift, activation);
    }

    /// <summary>The steps with every such row of layers in one: where nothing else takes what passes between them.</summary>
    public static Step[] Fold(Step[] steps, ReadOnlySpan<int> outputs)
    {
        var folded = new List<Step>();
        var uses = steps.SelectMany(s => s.Inputs).Concat(outputs.ToArray()).CountBy(slot => slot).ToDictionary();
        var taken = new HashSet<Step>();
        foreach (var step in steps)
        {
            if (taken.Contains(step))
                continue;
            if (!(step.Layer is IFoldable { IsLinear: true } foldable && Next(step) is { Layer: BatchNormalization { NormalizesChannels: true } normalization } second))
            {
                folded.Add(step);
                continue;
            }
            taken.Add(second);
            var last = second;
            var activation = Activation.Linear;
            if (Next(second) is { Layer: var third } after && Function(third) is { } function)
                (activation, last) = (function, after);
            taken.Add(last);
            folded.Add(step with { Layer = new FoldedNormalization(foldable, normalization, activation), Outputs = last.Outputs });
        }
        return [.. folded];

        // The only step that takes a step's result.
        Step? Next(Step step) => step.Layer.ActivityRegularizer is null && step.Outputs is [var slot] && uses.GetValueOrDefault(slot) == 1
            ? Array.Find(steps, s => s.Inputs is [var input] && input == slot && s.Layer.ActivityRegularizer is null) : null;
    }

    private static Activation? Function(Layer layer) => layer switch
    {
        Activation { Fusion: not Fusion.None } activation => activation,
        ReLU { MaxValue: null, NegativeSlope: 0, Threshold: 0 } => Activation.Relu,
        _ => null,
    };
}
