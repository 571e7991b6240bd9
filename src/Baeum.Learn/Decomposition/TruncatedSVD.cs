using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The greatest singular vectors of samples that are not centred: <c>z = x · Componentsᵀ</c>. scikit-learn: <c>TruncatedSVD</c>.</summary>
/// <remarks>x: [samples, features] → [samples, components]. <code>var z = new TruncatedSVD { NComponents = 10 }.Fit(x).Transform(x);</code></remarks>
public sealed record TruncatedSVD : IEstimator<TruncatedSVD.Model>
{
    private static readonly string[] Algorithms = ["randomized", "arpack"], Normalizers = ["auto", "QR", "LU", "none"];

    /// <summary>How many components.</summary>
    public int NComponents { get; init => field = Check.Positive(value, nameof(NComponents)); } = 2;

    /// <summary>"randomized" with scikit-learn's random numbers, or "arpack": exact.</summary>
    public string Algorithm { get; init => field = Choice.Of(value, Algorithms); } = "randomized";

    /// <summary>Rounds of "randomized".</summary>
    public int NIter { get; init => field = Check.NonNegative(value, nameof(NIter)); } = 5;

    /// <summary>Random directions of "randomized" beyond the components.</summary>
    public int NOversamples { get; init => field = Check.Positive(value, nameof(NOversamples)); } = 10;

    /// <summary>How "randomized" keeps its rounds stable: "auto", "QR", "LU" or "none"; they differ by rounding and here are all done as "QR".</summary>
    public string PowerIterationNormalizer { get; init => field = Choice.Of(value, Normalizers); } = "auto";

    /// <summary>Tolerance of "arpack"; the solver here is exact.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); }

    /// <summary>Seed of "randomized". scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Finds the components; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(TruncatedSVD));
        if (x.Lengths[1] < 2)
            throw new ArgumentException($"TruncatedSVD: found {x.Lengths[1]} feature(s) (shape {x.Shape()}) while a minimum of 2 is required.");
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1], most = Math.Min(samples, Algorithm == "arpack" ? features - 1 : features);
        if (NComponents > features || (Algorithm == "arpack" && NComponents > most))
            throw new ArgumentException($"TruncatedSVD: n_components({NComponents}) must be <= n_features({features}){(Algorithm == "arpack" ? " - 1 with \"arpack\", and <= the samples" : "")}.");
        var origin = new double[features];
        var spectrum = Algorithm == "arpack" ? Spectrum.Exact(x, origin, _ => NComponents)
            : Spectrum.Randomized(x, origin, NComponents, NOversamples, NIter, Seeds.Generator(Seed));
        int count = Math.Min(NComponents, spectrum.S.Length);
        var model = new Model(Projection.Square(spectrum.V.AsSpan(0, count * features), count, features), [], [], spectrum.S[..count]);
        double[] variance = new double[features], explained = new double[count];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, samples, features, origin, variance);
        Reduce.MeanVariance(model.Transform(x).AsReadOnlySpan(), 1, samples, count, new double[count], explained);
        double total = variance.Sum();
        return model with { ExplainedVariance = explained, ExplainedVarianceRatio = Array.ConvertAll(explained, e => total > 0 ? e / total : 0) };
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Components">The right singular vectors as rows, [components, features].</param>
    /// <param name="ExplainedVariance">The variance of the scores of each component.</param>
    /// <param name="ExplainedVarianceRatio">Its share of the variance of all features.</param>
    /// <param name="SingularValues">Descending.</param>
    public sealed record Model(double[,] Components, double[] ExplainedVariance, double[] ExplainedVarianceRatio, double[] SingularValues) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Components.GetLength(1);

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            int count = Components.GetLength(0);
            var columns = new double[NFeaturesIn, count];
            for (int i = 0; i < count; i++)
                for (int j = 0; j < NFeaturesIn; j++)
                    columns[j, i] = Components[i, j];
            return Projection.Apply(Targets.Finite(x, this), new double[NFeaturesIn], columns, new double[count]);
        }

        /// <summary>The samples with these scores. Shape: [samples, components] → [samples, features].</summary>
        public Tensor<float> InverseTransform(Tensor<float> z)
            => Inputs.Matrix(z).Lengths[1] == Components.GetLength(0)
                ? Projection.Apply(z.ToDenseTensor(), new double[Components.GetLength(0)], Components, new double[NFeaturesIn])
                : throw new ArgumentException($"TruncatedSVD has {Components.GetLength(0)} components, received z of shape {z.Shape()}.");
    }
}
