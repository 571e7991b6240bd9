using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A picture of high-dimensional samples: near ones stay near, by stochastic neighbour embedding with Student's distribution. scikit-learn: <c>TSNE</c>.</summary>
/// <remarks>
/// x: [samples, features] → Embedding [samples, components]. New samples cannot be added. The objective and the descent are scikit-learn's; positions agree in quality, not to the digit, for small roundings grow in every step.
/// Source: van der Maaten and Hinton (2008); Barnes-Hut: van der Maaten (2014). <code>var picture = new TSNE { Seed = 1 }.Fit(x).Embedding;</code>
/// </remarks>
public sealed record TSNE : IEstimator<TSNE.Model>
{
    private const int Exploration = 250;

    /// <summary>Axes of the picture; "barnes_hut" takes at most 3.</summary>
    public int NComponents { get; init => field = Check.Positive(value, nameof(NComponents)); } = 2;

    /// <summary>About how many neighbours a sample has; must be less than the number of samples.</summary>
    public double Perplexity { get; init => field = Check.Positive(value, nameof(Perplexity)); } = 30;

    /// <summary>How much stronger neighbours attract each other in the first 250 steps.</summary>
    public double EarlyExaggeration { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(EarlyExaggeration), FormattableString.Invariant($"EarlyExaggeration must be at least 1; received {value}.")); } = 12;

    /// <summary>A number, or "auto": max(samples / exaggeration / 4, 50).</summary>
    public StepSize LearningRate { get; init; } = "auto";

    /// <summary>Most steps, at least 250.</summary>
    public int NIter { get; init => field = value >= Exploration ? value : throw new ArgumentOutOfRangeException(nameof(NIter), $"NIter must be at least {Exploration}; received {value}."); } = 1000;

    /// <summary>Ends after so many steps without progress.</summary>
    public int NIterWithoutProgress { get; init => field = Check.NonNegative(value, nameof(NIterWithoutProgress)); } = 300;

    /// <summary>Ends when the gradient is shorter.</summary>
    public double MinGradNorm { get; init => field = Check.NonNegative(value, nameof(MinGradNorm)); } = 1e-7;

    /// <summary>The distance between samples; see <see cref="NeighborSettings.Metric"/>.</summary>
    public string Metric { get; init => field = Choice.Of(value, NeighborMetric.Names); } = "euclidean";

    /// <summary>First positions: "pca", "random" or your own, [samples, components].</summary>
    public InitialEmbedding Init { get; init; } = "pca";

    /// <summary>"barnes_hut": far points act together, O(samples log samples) a step; "exact": O(samples²).</summary>
    public string Method { get; init => field = Choice.Of(value, ["barnes_hut", "exact"]); } = "barnes_hut";

    /// <summary>How wide a group may look that acts as one point, 0 … 1: small is exact, great is fast.</summary>
    public double Angle { get; init => field = Check.Between(value, 0, 1, nameof(Angle)); } = 0.5;

    /// <summary>scikit-learn's <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Draws the picture; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(TSNE));
        int samples = (int)x.Lengths[0];
        if (Perplexity >= samples)
            throw new ArgumentException(FormattableString.Invariant($"TSNE: perplexity must be less than n_samples; received Perplexity = {Perplexity} and {samples} samples."));
        if (Method == "barnes_hut" && NComponents > 3)
            throw new ArgumentException($"TSNE: NComponents should be below 4 for Method = \"barnes_hut\", received {NComponents}; use \"exact\".");
        int k = Method == "exact" ? samples - 1 : Math.Min(samples - 1, (int)(3 * Perplexity + 1));
        var index = NeighborIndex.Of(x, "auto", Metric, 2, leafSize: 30, neighbors: k);
        var (distances, indices) = index.Nearest(null, k);
        var affinities = Affinities.Of(distances, indices, k, Perplexity);
        double rate = LearningRate.Or(Math.Max(samples / EarlyExaggeration / 4, 50));
        var descent = new EmbeddingDescent(affinities, Init.Of(x, NComponents, Seeds.Generator(Seed)), NComponents, Method == "exact" ? null : Angle, rate, MinGradNorm);
        int last = descent.Run(0, Exploration, 0.5, EarlyExaggeration, Exploration);
        if (last < Exploration && NIter > Exploration)
            last = descent.Run(last + 1, NIter, 0.8, 1, NIterWithoutProgress);
        return new(Tensor.Create(Array.ConvertAll(descent.Positions, v => (float)v), [samples, NComponents]), descent.Divergence, last, rate, (int)x.Lengths[1]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Embedding">The position of each sample, [samples, components].</param>
    /// <param name="KlDivergence">What was minimised.</param>
    /// <param name="NIter">The last step.</param>
    /// <param name="LearningRate">The rate that was used.</param>
    /// <param name="NFeaturesIn">Number of features.</param>
    public sealed record Model(Tensor<float> Embedding, double KlDivergence, int NIter, double LearningRate, int NFeaturesIn) : IFitted;
}
