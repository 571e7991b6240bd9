using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The class that most of the training samples within a radius have. scikit-learn: <c>RadiusNeighborsClassifier</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new RadiusNeighborsClassifier { Radius = 0.5, OutlierLabel = "most_frequent" }.Fit(xTrain, yTrain);</code></remarks>
public sealed record RadiusNeighborsClassifier : NeighborSettings, IEstimator<RadiusNeighborsClassifier.Model>, IUnweighted
{
    /// <summary>How far neighbours may be.</summary>
    public double Radius { get; init => field = Check.NonNegative(value, nameof(Radius)); } = 1;

    /// <summary>"uniform": each neighbour has one vote; "distance": votes count 1 / distance.</summary>
    public string Weights { get; init => field = Choice.Of(value, NeighborWeights.Names); } = "uniform";

    /// <summary>The class of queries without neighbours; null to refuse them.</summary>
    public OutlierLabel? OutlierLabel { get; init; }

    /// <summary>Keeps the samples and their classes. Sample weights are not used, as in scikit-learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(RadiusNeighborsClassifier));
        var (classes, codes) = Targets.Classes(y, (int)x.Lengths[0], nameof(RadiusNeighborsClassifier), fewest: 1);
        return new Model(NeighborIndex.Of(x, Algorithm, Metric, P, LeafSize, neighbors: null), classes, codes, Radius, Weights, Outlier(classes, codes));
    }

    private int Outlier(Labels classes, int[] codes)
    {
        if (OutlierLabel is not { } label)
            return -1;
        if (label.ToString() == "most_frequent")
            return codes.CountBy(c => c).OrderBy(c => c.Key).MaxBy(c => c.Value).Key;
        int code = Array.IndexOf((string[])classes, label.ToString());
        return code >= 0 ? code : throw new ArgumentException($"RadiusNeighborsClassifier: OutlierLabel {label} is not among the classes {classes}.");
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The training samples.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Codes">The number of each training sample's class.</param>
    /// <param name="Radius">How far neighbours may be.</param>
    /// <param name="Weights">"uniform" or "distance".</param>
    /// <param name="OutlierCode">The number of the class of queries without neighbours; −1 to refuse them.</param>
    public sealed record Model(NeighborIndex Index, Labels Classes, int[] Codes, double Radius, string Weights, int OutlierCode) : IProbabilistic
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x) => Classes.TakeRows([.. Votes(x).Select(row => TensorPrimitives.IndexOfMax<double>(row))]);

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => Tensor.Create([.. Votes(x).SelectMany(row => row.Select(v => (float)(v / row.Sum())))], [x.Lengths[0], Classes.Count]);

        private double[][] Votes(Tensor<float> x)
        {
            var found = Index.Within(Targets.Finite(x, this), Radius);
            var votes = new double[found.Length][];
            for (int row = 0; row < votes.Length; row++)
            {
                var (weights, indices) = found[row];
                votes[row] = new double[Classes.Count];
                if (indices.Length == 0)
                    votes[row][OutlierCode >= 0 ? OutlierCode : throw new ArgumentException($"No neighbors found for the sample in row {row}: use a larger Radius, give an OutlierLabel, or remove it from the data.")] = 1;
                NeighborWeights.FromDistances(weights, Weights == "distance");
                for (int i = 0; i < indices.Length; i++)
                    votes[row][Codes[indices[i]]] += weights[i];
            }
            return votes;
        }
    }
}
