using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The class that most of the nearest training samples have; among classes with as many votes the first. scikit-learn: <c>KNeighborsClassifier</c>.</summary>
/// <remarks>x: [samples, features]. Nothing is learned but the samples: scale features alike beforehand. <code>var model = new KNeighborsClassifier { NNeighbors = 3 }.Fit(xTrain, yTrain);  model.Predict(xTest);</code></remarks>
public sealed record KNeighborsClassifier : NeighborSettings, IEstimator<KNeighborsClassifier.Model>, IUnweighted
{
    /// <summary>How many neighbours vote.</summary>
    public int NNeighbors { get; init => field = Check.Positive(value, nameof(NNeighbors)); } = 5;

    /// <summary>"uniform": each neighbour has one vote; "distance": votes count 1 / distance.</summary>
    public string Weights { get; init => field = Choice.Of(value, NeighborWeights.Names); } = "uniform";

    /// <summary>Keeps the samples and their classes. Sample weights are not used, as in scikit-learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(KNeighborsClassifier));
        var (classes, codes) = Targets.Classes(y, (int)x.Lengths[0], nameof(KNeighborsClassifier), fewest: 1);
        return new Model(NeighborIndex.Of(x, Algorithm, Metric, P, LeafSize, NNeighbors), classes, codes, NNeighbors, Weights);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The training samples.</param>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Codes">The number of each training sample's class.</param>
    /// <param name="NNeighbors">How many neighbours vote.</param>
    /// <param name="Weights">"uniform" or "distance".</param>
    public sealed record Model(NeighborIndex Index, Labels Classes, int[] Codes, int NNeighbors, string Weights) : IProbabilistic, IShares
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <inheritdoc/>
        public Labels Predict(Tensor<float> x)
        {
            var votes = Votes(x);
            var codes = new int[votes.Length / Classes.Count];
            for (int i = 0; i < codes.Length; i++)
                codes[i] = TensorPrimitives.IndexOfMax<double>(votes.AsSpan(i * Classes.Count, Classes.Count));
            return Classes.TakeRows(codes);
        }

        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x)
        {
            double[] shares = Shares(x);
            return Tensor.Create(Array.ConvertAll(shares, share => (float)share), [shares.Length / Classes.Count, Classes.Count]);
        }

        double[] IShares.Shares(Tensor<float> x) => Shares(x);

        /// <summary>The nearest training samples of each query, nearest first; without queries those of each training sample, itself left out. Shape: two of [queries, neighbours]. scikit-learn: <c>kneighbors</c>.</summary>
        public (Tensor<float> Distances, Tensor<int> Indices) KNeighbors(Tensor<float>? x = null, int? nNeighbors = null)
            => Neighborhoods.Nearest(Index, x is null ? null : Targets.Finite(x, this), nNeighbors ?? NNeighbors);

        private double[] Shares(Tensor<float> x)
        {
            var votes = Votes(x);
            for (int at = 0; at < votes.Length; at += Classes.Count)
            {
                var row = votes.AsSpan(at, Classes.Count);
                double all = TensorPrimitives.Sum<double>(row);
                TensorPrimitives.Divide(row, all == 0 ? 1 : all, row);
            }
            return votes;
        }

        private double[] Votes(Tensor<float> x)
        {
            var (distances, indices) = Index.Nearest(Targets.Finite(x, this), NNeighbors);
            var votes = new double[x.Lengths[0] * Classes.Count];
            for (int row = 0; row * NNeighbors < indices.Length; row++)
            {
                var weights = distances.AsSpan(row * NNeighbors, NNeighbors);
                NeighborWeights.FromDistances(weights, Weights == "distance");
                for (int i = 0; i < weights.Length; i++)
                    votes[row * Classes.Count + Codes[indices[row * NNeighbors + i]]] += weights[i];
            }
            return votes;
        }
    }
}
