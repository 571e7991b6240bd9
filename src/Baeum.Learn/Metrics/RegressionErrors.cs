using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>True and predicted numbers as [samples, outputs], and weighted means over the samples.</summary>
internal readonly ref struct RegressionErrors
{
    private readonly ReadOnlySpan<float> _true, _predicted, _weights;
    private readonly int _outputs;

    public RegressionErrors(Tensor<float> yTrue, Tensor<float> yPred, Tensor<float>? sampleWeight)
    {
        if (Matrix(yTrue) != Matrix(yPred) || yTrue.IsEmpty)
            throw new ArgumentException($"Expected true and predicted values of one shape, [samples] or [samples, outputs]; received {yTrue.Shape()} and {yPred.Shape()}.");
        _true = yTrue.AsReadOnlySpan();
        _predicted = yPred.AsReadOnlySpan();
        Samples = (int)yTrue.Lengths[0];
        _outputs = _true.Length / Samples;
        _weights = Inputs.Weights(sampleWeight, Samples);
    }

    public int Samples { get; }

    /// <summary>For every output <c>Σ w · term(y, ŷ) / Σ w</c>.</summary>
    public double[] Mean(Func<double, double, double> term) => Mean((y, predicted, _) => term(y, predicted), new double[_outputs]);

    /// <summary>As the other overload; the term gets a number that belongs to the output.</summary>
    public double[] Mean(Func<double, double, double, double> term, double[] ofOutput)
    {
        // From the first term that counts on, so that the mean of equal terms is that term exactly.
        double[] sums = new double[_outputs], first = new double[_outputs];
        int start = Math.Max(0, _weights.IndexOfAnyExcept(0f)) * _outputs;
        for (int output = 0; output < first.Length; output++)
            first[output] = term(_true[start + output], _predicted[start + output], ofOutput[output]);
        double total = 0;
        for (int i = 0, at = 0; i < Samples; i++)
        {
            double weight = _weights.IsEmpty ? 1 : _weights[i];
            total += weight;
            for (int output = 0; output < sums.Length; output++, at++)
                sums[output] += weight * (term(_true[at], _predicted[at], ofOutput[output]) - first[output]);
        }
        total = Inputs.WeightSum(total);
        return [.. sums.Zip(first, (sum, begin) => begin + sum / total)];
    }

    private static Shape Matrix(Tensor<float> y) => y.Rank == 1 ? [(int)y.Lengths[0], 1] : y.Shape();
}
