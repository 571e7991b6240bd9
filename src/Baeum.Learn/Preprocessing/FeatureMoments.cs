using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Weight, mean and population variance of every feature of [samples, features] or more axes, in double and in two passes. NaN is left out.</summary>
internal sealed record FeatureMoments(double[] Weight, double[] Mean, double[] Variance)
{
    public static FeatureMoments Of(Tensor<float> x, Tensor<float>? sampleWeight)
    {
        int features = (int)x.Lengths[^1], samples = (int)x.FlattenedLength / features;
        var values = x.AsReadOnlySpan();
        double[] weight = new double[features], mean = new double[features], variance = new double[features];
        if (sampleWeight is null)
        {
            Reduce.MeanVariance(values, 1, samples, features, mean, variance);
            Array.Fill(weight, samples);
            if (!Array.Exists(mean, double.IsNaN))
                return new(weight, mean, variance);
        }
        var weights = Inputs.Weights(sampleWeight, samples);
        Array.Clear(weight);
        Array.Clear(mean);
        Array.Clear(variance);
        for (int at = 0; at < values.Length; at++)
            Add(values[at], weights.IsEmpty ? 1 : weights[at / features], ref weight[at % features], ref mean[at % features]);
        for (int i = 0; i < features; i++)
            mean[i] /= weight[i];
        for (int at = 0; at < values.Length; at++)
            if (!float.IsNaN(values[at]))
                variance[at % features] += (weights.IsEmpty ? 1 : weights[at / features]) * Math.Pow(values[at] - mean[at % features], 2);
        for (int i = 0; i < features; i++)
            variance[i] /= weight[i];
        return new(weight, mean, variance);
    }

    private static void Add(float value, double weight, ref double total, ref double sum)
    {
        if (float.IsNaN(value))
            return;
        total += weight;
        sum += weight * value;
    }
}
