using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public sealed partial record Booster
{
    private (BoostedTree[] Trees, CompactForest Forest)? _compact;

    /// <summary>The layout for prediction, made once.</summary>
    internal CompactForest Forest
    {
        get
        {
            // A changed copy (with) keeps this field; it counts only for the trees that it was made of.
            if (_compact is not { } made || !ReferenceEquals(made.Trees, Trees))
                _compact = made = (Trees, CompactForest.Of(this));
            return made.Forest;
        }
    }

    /// <summary>What the objective makes of the margins: numbers, probabilities, classes. XGBoost: <c>predict</c>.</summary>
    /// <param name="x">Shape: [samples, features]; NaN is a missing value.</param>
    /// <param name="iterationRange">The rounds that count; all without it.</param>
    /// <param name="baseMargin">What the margins begin with, [samples] or [samples, outputs], instead of the base score.</param>
    /// <returns>Shape: [samples], or [samples, outputs].</returns>
    public Tensor<float> Predict(Tensor<float> x, Range? iterationRange = null, Tensor<float>? baseMargin = null)
    {
        float[] margins = Margins(x, iterationRange, baseMargin);
        var objective = Objectives.Of(this);
        objective.Transform(margins, NOutputs);
        return objective.IsClassNumber ? Tensor.Create(ClassNumbers.Of(margins, NOutputs)) : Shaped(margins);
    }

    /// <summary>The sums of what the trees say. XGBoost: <c>predict(output_margin=True)</c>.</summary>
    /// <inheritdoc cref="Predict"/>
    public Tensor<float> PredictMargin(Tensor<float> x, Range? iterationRange = null, Tensor<float>? baseMargin = null) => Shaped(Margins(x, iterationRange, baseMargin));

    /// <summary>The leaf of each sample in each tree, as the number of its node. Shape: [samples, features] → [samples, trees]. XGBoost: <c>predict(pred_leaf=True)</c>, <c>apply</c>.</summary>
    public Tensor<int> Apply(Tensor<float> x, Range? iterationRange = null)
    {
        x = Samples(x);
        var trees = TreesOf(iterationRange);
        int count = trees.GetOffsetAndLength(Trees.Length).Length;
        return Tensor.Create(ForestMargins.Leaves(Forest, trees, x), [x.Lengths[0], count]);
    }

    internal float[] Margins(Tensor<float> x, Range? iterationRange, Tensor<float>? baseMargin)
    {
        x = Samples(x);
        float[] margins = MarginStart.Of(this, (int)x.Lengths[0], baseMargin);
        if (Kind == "gblinear")
            LinearMargins.Add(this, x, margins);
        else
            ForestMargins.Add(Forest, TreesOf(iterationRange), x, margins, NOutputs);
        return margins;
    }

    /// <summary>The trees of a range of rounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range ends after the last round.</exception>
    internal Range TreesOf(Range? iterationRange)
    {
        if (iterationRange is not { } range)
            return ..;
        var (first, count) = range.GetOffsetAndLength(NumBoostedRounds);
        return (first * TreesPerRound)..((first + count) * TreesPerRound);
    }

    internal Tensor<float> Samples(Tensor<float> x)
    {
        if (Inputs.Matrix(x).Lengths[1] != NFeatures)
            throw new ArgumentException($"The model was fitted on {NFeatures} features, received x of shape {x.Shape()}.");
        return x.IsDense ? x : x.ToDenseTensor();
    }

    private Tensor<float> Shaped(float[] values) => NOutputs == 1 ? Tensor.Create(values) : Tensor.Create(values, [values.Length / NOutputs, NOutputs]);
}
