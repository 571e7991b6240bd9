using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>A classifier with parameters of every kind, that predicts the most frequent class.</summary>
public sealed record Probe : IEstimator<Probe.Model>
{
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    public string Kernel { get; init => field = value is "rbf" or "linear" ? value : throw Nearest.Unknown("kernel", value, ["rbf", "linear"]); } = "rbf";

    public Amount? MaxSamples { get; init; }

    public int NEstimators { get; init; } = 10;

    public int? MaxDepth { get; init; }

    public double L1Ratio { get; init; } = 0.5;

    public bool FitIntercept { get; init; } = true;

    public int? Seed { get; init; }

    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        y = y ?? throw new ArgumentException("Probe needs y.");
        var classes = y.Classes();
        int[] codes = y.Encode(classes);
        return new((int)x.Lengths[1], classes, codes.GroupBy(c => c).MaxBy(g => g.Count())!.Key);
    }

    public sealed record Model(int NFeaturesIn, Labels Classes, int Most) : IProbabilistic
    {
        public Labels Predict(Tensor<float> x) => Classes.TakeRows(Enumerable.Repeat(Most, (int)x.Lengths[0]).ToArray());

        public Tensor<float> PredictProba(Tensor<float> x) => Labels.ToCategorical(Enumerable.Repeat(Most, (int)x.Lengths[0]).ToArray(), Classes.Count);
    }
}
