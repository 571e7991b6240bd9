using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A fitted forest that predicts numbers: the mean of its trees.</summary>
/// <param name="Trees">The trees.</param>
/// <param name="Criterion">What their splits made small.</param>
/// <param name="OobScore">R² on samples that the trees had not seen; null unless it was asked for.</param>
/// <param name="OobPrediction">What the trees that had not seen them predict for the training samples, [samples] or [samples, outputs]; null unless asked for.</param>
public abstract record ForestRegressorModel(Tree[] Trees, string Criterion, double? OobScore, Tensor<float>? OobPrediction) : ForestModel(Trees, Criterion), IRegressor
{
    /// <inheritdoc/>
    public Tensor<float> Predict(Tensor<float> x) => Shaped(Numbers(x));

    /// <summary>The predictions in full precision. Shape: [samples · outputs].</summary>
    internal double[] Numbers(Tensor<float> x) => Array.ConvertAll(Sums(x), sum => sum / Trees.Length);

    /// <summary>The model with what its trees say about samples that they did not see.</summary>
    internal ForestRegressorModel WithOob(string estimator, Tensor<float> x, Labels y, bool[][] unseen)
    {
        var predicted = Shaped(Unseen(estimator, x, unseen));
        return this with { OobScore = Metrics.R2Score(y, predicted), OobPrediction = predicted };
    }

    private protected override double[] AnswersOf(Tree tree) => tree.Value;

    private Tensor<float> Shaped(double[] numbers)
    {
        int outputs = Trees[0].NOutputs;
        var values = Array.ConvertAll(numbers, v => (float)v);
        return outputs == 1 ? Tensor.Create(values) : Tensor.Create(values, [values.Length / outputs, outputs]);
    }
}
