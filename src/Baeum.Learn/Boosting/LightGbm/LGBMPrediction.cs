using System.Numerics;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public sealed partial record LGBMBooster
{
    private (LGBMTree[] Trees, LGBMForest Forest, LGBMFastTrees? Fast)? _laidOut;

    /// <summary>The layout for prediction, made once.</summary>
    private (LGBMTree[] Trees, LGBMForest Forest, LGBMFastTrees? Fast) LaidOut
    {
        get
        {
            // A changed copy (with) keeps this field; it counts only for the trees that it was made of.
            if (_laidOut is not { } made || !ReferenceEquals(made.Trees, Trees))
                _laidOut = made = (Trees, new(Trees), LGBMFastTrees.Of(Trees, NFeaturesIn, NumTreePerIteration));
            return made;
        }
    }

    /// <summary>What the model predicts: probabilities, numbers, or scores. Shape: [samples, features] → [samples], or [samples, classes] for more than two.</summary>
    /// <param name="x">NaN stands for a missing value; a categorical feature holds the numbers of its categories.</param>
    /// <param name="startIteration">The first iteration that adds.</param>
    /// <param name="numIteration">How many iterations add; 0 for all that follow.</param>
    /// <param name="rawScore">Whether to give the sums of the leaves.</param>
    public Tensor<float> Predict(Tensor<float> x, int startIteration = 0, int numIteration = 0, bool rawScore = false)
        => Shaped(Array.ConvertAll(Predicted(x, startIteration, numIteration, rawScore), v => (float)v));

    /// <summary>As the other, of samples in 64 bits and to 64 bits: for values that 32 bits cannot tell apart, such as times and great numbers.</summary>
    /// <inheritdoc cref="Predict(Tensor{float}, int, int, bool)"/>
    public Tensor<double> Predict(Tensor<double> x, int startIteration = 0, int numIteration = 0, bool rawScore = false)
        => Shaped(Predicted(x, startIteration, numIteration, rawScore));

    /// <summary>What the model predicts for the rows of a table: columns are matched by name, or by place where they have other names; text counts as the categories that the model knows (<see cref="PandasCategories"/>), other text and gaps as missing.</summary>
    /// <inheritdoc cref="Predict(Tensor{float}, int, int, bool)"/>
    /// <exception cref="ArgumentException">The table has other columns than the model.</exception>
    public Tensor<float> PredictTable(DataFrame table, int startIteration = 0, int numIteration = 0, bool rawScore = false)
        => Shaped(Array.ConvertAll(Predicted(LGBMTable.Samples(this, table), startIteration, numIteration, rawScore), v => (float)v));

    /// <summary>The number of the leaf of each sample in each tree. Shape: [samples, features] → [samples, trees]. LightGBM: <c>predict(pred_leaf=True)</c>.</summary>
    public Tensor<int> PredictLeaf(Tensor<float> x, int startIteration = 0, int numIteration = 0)
    {
        x = Samples(Inputs.Matrix(x, this));
        var range = TreesOf(startIteration, numIteration);
        var leaves = new int[x.Lengths[0] * (range.End.Value - range.Start.Value)];
        LaidOut.Forest.Leaves(x, FeatureNames.Length, range, leaves);
        return Tensor.Create(leaves, [x.Lengths[0], range.End.Value - range.Start.Value]);
    }

    /// <summary>The sums of the leaves. Shape: [samples · outputs].</summary>
    internal double[] Scores<T>(Tensor<T> x, int startIteration = 0, int numIteration = 0) where T : struct, IBinaryFloatingPointIeee754<T>
    {
        x = Samples(x);
        var scores = new double[x.Lengths[0] * NumTreePerIteration];
        var (_, forest, fast) = LaidOut;
        if (fast is not null && x is Tensor<float> floats && LGBMFastTrees.Takes(floats))
            fast.Add(floats, TreesOf(startIteration, numIteration), NumTreePerIteration, scores);
        else
            forest.Add(x, NFeaturesIn, TreesOf(startIteration, numIteration), NumTreePerIteration, scores);
        return scores;
    }

    /// <summary>The trees of some iterations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such iteration.</exception>
    internal Range TreesOf(int start, int count)
        => start >= 0 && start <= NumIterations ? (start * NumTreePerIteration)..((start + Iterations(start, count)) * NumTreePerIteration)
            : throw new ArgumentOutOfRangeException(nameof(start), $"startIteration must lie in 0..{NumIterations}, the iterations of this model; received {start}.");

    /// <summary>The predictions in full precision. Shape: [samples · outputs].</summary>
    internal double[] Predicted<T>(Tensor<T> x, int startIteration = 0, int numIteration = 0, bool rawScore = false) where T : struct, IBinaryFloatingPointIeee754<T>
    {
        double[] scores = Scores(x, startIteration, numIteration);
        int outputs = NumTreePerIteration;
        var output = Output;
        for (int at = 0; at < scores.Length && !rawScore; at += outputs)
        {
            var row = scores.AsSpan(at, outputs);
            if (AverageOutput)
                TensorPrimitives.Divide(row, Math.Max(1, Iterations(startIteration, numIteration)), row);
            // The leaves of version 2's forests hold predictions.
            if (!AverageOutput || Version != "v2")
                output.Convert(row);
        }
        return scores;
    }

    private Tensor<T> Samples<T>(Tensor<T> x) where T : struct
        => x.Rank == 2 && x.Lengths[0] > 0 && x.Lengths[1] == NFeaturesIn ? x.IsDense ? x : x.ToDenseTensor()
            : throw new ArgumentException($"The model was fitted on {NFeaturesIn} features; expected x of shape [samples, {NFeaturesIn}] with one sample or more, received [{string.Join(", ", x.Lengths.ToArray())}].");

    private Tensor<T> Shaped<T>(T[] values) => NumTreePerIteration == 1 ? Tensor.Create(values) : Tensor.Create(values, [values.Length / NumTreePerIteration, NumTreePerIteration]);

    private int Iterations(int start, int count) => count <= 0 ? NumIterations - start : Math.Min(count, NumIterations - start);
}
