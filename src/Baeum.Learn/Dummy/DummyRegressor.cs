using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A baseline that predicts one number, whatever the features. scikit-learn: <c>DummyRegressor</c>.</summary>
/// <remarks><code>double baseline = new DummyRegressor { Strategy = "median" }.Fit(x, y).Score(xTest, yTest);</code></remarks>
public sealed record DummyRegressor : IEstimator<DummyRegressor.Model>
{
    /// <summary>mean, median, quantile or constant.</summary>
    public string Strategy { get; init => field = Choice.Of(value, ["mean", "median", "quantile", "constant"]); } = "mean";

    /// <summary>What constant predicts.</summary>
    public double? Constant { get; init; }

    /// <summary>Which quantile is predicted: 0 the minimum, 1 the maximum.</summary>
    public double? Quantile { get; init => field = value is { } q ? Check.Between(q, 0, 1, nameof(Quantile)) : null; }

    /// <summary>Learns the number; x is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int samples = (int)Inputs.Matrix(x).Lengths[0];
        double[] targets = Targets.Numbers(y, samples, nameof(DummyRegressor)), weights = Targets.Weights(sampleWeight, samples);
        return new(Strategy switch
        {
            "mean" => targets.Zip(weights, (t, w) => t * w).Sum() / weights.Sum(),
            "median" => Percentile(targets, sampleWeight is null ? null : weights, 0.5),
            "quantile" => Percentile(targets, sampleWeight is null ? null : weights, Quantile ?? throw new ArgumentException("When using `strategy='quantile', you have to specify the desired quantile in the range [0, 1].")),
            _ => Constant ?? throw new ArgumentException("Constant target value has to be specified when the constant strategy is used."),
        }, (int)x.Lengths[1]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Constant">What is always predicted.</param>
    /// <param name="NFeaturesIn">Number of features.</param>
    public sealed record Model(double Constant, int NFeaturesIn) : IRegressor
    {
        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x) => Tensors.Full([(int)Inputs.Matrix(x, this).Lengths[0]], (float)Constant);
    }

    /// <summary>Between two values by their distance; with weights the first value whose weights add up to the share.</summary>
    private static double Percentile(double[] values, double[]? weights, double share)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        if (weights is null)
        {
            double at = share * (values.Length - 1);
            int low = (int)at, high = Math.Min(low + 1, values.Length - 1);
            return values[order[low]] + (at - low) * (values[order[high]] - values[order[low]]);
        }
        double goal = share * weights.Sum(), sum = 0;
        foreach (int i in order)
        {
            sum += weights[i];
            if (sum >= goal && weights[i] > 0)
                return values[i];
        }
        return values[order[^1]];
    }
}
