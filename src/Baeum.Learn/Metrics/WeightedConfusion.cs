using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Weight of the samples of each true class (row) that were predicted as each class (column), and its sums.</summary>
internal sealed record WeightedConfusion(double[,] Weights, double[] True, double[] Predicted, double Diagonal, double Total)
{
    public static WeightedConfusion Of(LabelPairs pairs, Tensor<float>? sampleWeight)
    {
        int n = pairs.Classes.Count;
        var given = Inputs.Weights(sampleWeight, pairs.True.Length);
        double[,] weights = new double[n, n];
        double[] actual = new double[n], predicted = new double[n];
        double diagonal = 0, total = 0;
        for (int i = 0; i < pairs.True.Length; i++)
        {
            double weight = given.IsEmpty ? 1 : given[i];
            weights[pairs.True[i], pairs.Predicted[i]] += weight;
            actual[pairs.True[i]] += weight;
            predicted[pairs.Predicted[i]] += weight;
            diagonal += pairs.True[i] == pairs.Predicted[i] ? weight : 0;
            total += weight;
        }
        return new(weights, actual, predicted, diagonal, total);
    }

    /// <summary><c>Σ a b</c></summary>
    public static double Dot(double[] a, double[] b) => TensorPrimitives.Dot<double>(a, b);
}
