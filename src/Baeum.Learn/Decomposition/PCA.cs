using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Principal components: the orthogonal directions along which samples vary most. <c>z = (x − mean) · Componentsᵀ</c>. scikit-learn: <c>PCA</c>.</summary>
/// <remarks>
/// x: [samples, features] → [samples, components]. Signs are scikit-learn's: the score of greatest size is positive.
/// The exact solver takes the eigenvectors of the covariance matrix. "auto" is scikit-learn's choice, but where scikit-learn turns to the randomized method for its speed and the exact one is faster here, that one is taken.
/// <code>var pca = new PCA { NComponents = 0.95 }.Fit(xTrain);  var z = pca.Transform(xTest);</code>
/// </remarks>
public sealed record PCA : IEstimator<PCA.Model>
{
    private const long Small = 1 << 22;
    private static readonly string[] Solvers = ["auto", "full", "arpack", "randomized"], Normalizers = ["auto", "QR", "LU", "none"];

    /// <summary>How many components: a number, a share of the variance, or "mle"; null for all.</summary>
    public ComponentCount? NComponents { get; init; }

    /// <summary>Divide scores by the deviation of their component, so that all have variance 1.</summary>
    public bool Whiten { get; init; }

    /// <summary>"full" and "arpack" are exact, "randomized" draws scikit-learn's random numbers.</summary>
    public string SvdSolver { get; init => field = Choice.Of(value, Solvers); } = "auto";

    /// <summary>Tolerance of "arpack"; the solver here is exact.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); }

    /// <summary>Rounds of "randomized": a number or "auto".</summary>
    public PowerIterations IteratedPower { get; init; } = "auto";

    /// <summary>Random directions of "randomized" beyond the components.</summary>
    public int NOversamples { get; init => field = Check.Positive(value, nameof(NOversamples)); } = 10;

    /// <summary>How "randomized" keeps its rounds stable: "auto", "QR", "LU" or "none"; they differ by rounding and here are all done as "QR".</summary>
    public string PowerIterationNormalizer { get; init => field = Choice.Of(value, Normalizers); } = "auto";

    /// <summary>Seed of "randomized". scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Finds the components; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(PCA));
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1], side = Math.Min(samples, features);
        string solver = Solver(samples, features);
        int count = Limit(solver, samples, features);
        var mean = Centring.Mean(x);
        var variance = new double[features];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, samples, features, mean, variance);
        double degrees = Math.Max(1, samples - 1), total = variance.Sum() * samples / degrees;
        var spectrum = solver == "randomized"
            ? Spectrum.Randomized(x, mean, count, NOversamples, IteratedPower.Of(count, side), Seeds.Generator(Seed))
            : Spectrum.Exact(x, mean, s => count = Count(s, count, samples, side, solver));
        double[] explained = [.. spectrum.S.Take(side).Select(s => s * s / degrees)];
        if (solver == "full")
            total = explained.Sum();
        double noise = count >= side ? 0 : Math.Max(0, solver == "full" ? explained[count..].Average() : (total - explained[..count].Sum()) / (side - count));
        return new(Projection.Square(spectrum.V.AsSpan(0, count * features), count, features), mean, explained[..count],
            [.. explained[..count].Select(e => total > 0 ? e / total : 0)], spectrum.S[..count], noise, samples, Whiten);
    }

    private string Solver(int samples, int features)
    {
        if (SvdSolver != "auto")
            return SvdSolver;
        int side = Math.Min(samples, features);
        bool few = NComponents is { IsCount: true, Value: >= 1 } n && n.Value < 0.8 * side;
        return Math.Max(samples, features) > 500 && few ? (long)samples * features <= Small ? "randomized" : "arpack" : "full";
    }

    /// <summary>The number of components where it is known beforehand.</summary>
    private int Limit(string solver, int samples, int features)
    {
        int side = Math.Min(samples, features), most = solver == "arpack" && SvdSolver == "arpack" ? side - 1 : side, least = solver == "full" ? 0 : 1;
        if (NComponents is not { } n)
            return most;
        if (!n.IsCount && solver != "full")
            throw new ArgumentException($"PCA: NComponents = {n} needs SvdSolver \"full\" or \"auto\", received \"{SvdSolver}\".");
        if (n.IsMle && samples < features)
            throw new ArgumentException($"PCA: NComponents = \"mle\" needs at least as many samples as features, received {samples} samples of {features} features.");
        if (n.IsCount && (n.Value < least || n.Value > most))
            throw new ArgumentException($"PCA: NComponents = {n} must lie between {least} and {most} for {samples} samples of {features} features with SvdSolver \"{solver}\".");
        return n.IsCount ? (int)n.Value : side;
    }

    private int Count(double[] s, int count, int samples, int side, string solver)
    {
        if (solver != "full" || NComponents is not { IsCount: false } n)
            return count;
        double[] variances = [.. s.Take(side).Select(v => v * v / Math.Max(1, samples - 1))];
        if (n.IsMle)
            return MinkaDimension.Of(variances, samples);
        double total = variances.Sum(), sum = 0;
        for (int i = 0; i < variances.Length; i++)
            if ((sum += variances[i] / total) > n.Value)
                return i + 1;
        return variances.Length;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Components">The directions as rows of length 1, the one of greatest variance first, [components, features].</param>
    /// <param name="Mean">The mean of each feature, [features].</param>
    /// <param name="ExplainedVariance">The variance along each component, with samples − 1 degrees of freedom.</param>
    /// <param name="ExplainedVarianceRatio">Its share of the variance of all features.</param>
    /// <param name="SingularValues">The root of the sum of squared scores of each component.</param>
    /// <param name="NoiseVariance">The mean variance along the components that were left out.</param>
    /// <param name="NSamples">Number of training samples.</param>
    /// <param name="Whiten">Whether scores are scaled to variance 1.</param>
    public sealed record Model(double[,] Components, double[] Mean, double[] ExplainedVariance, double[] ExplainedVarianceRatio, double[] SingularValues, double NoiseVariance, int NSamples, bool Whiten) : IInvertible
    {
        /// <summary>Number of components. scikit-learn: <c>n_components_</c>.</summary>
        public int NComponents => Components.GetLength(0);

        /// <inheritdoc/>
        public int NFeaturesIn => Mean.Length;

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var columns = new double[NFeaturesIn, NComponents];
            for (int j = 0; j < NFeaturesIn; j++)
                for (int i = 0; i < NComponents; i++)
                    columns[j, i] = Whiten ? Components[i, j] / Math.Max(Math.Sqrt(ExplainedVariance[i]), FeatureColumns.MachineEpsilon) : Components[i, j];
            return Projection.Apply(Targets.Finite(x, this), Mean, columns, new double[NComponents]);
        }

        /// <summary>The samples with these scores and none along the components that were left out. Shape: [samples, components] → [samples, features].</summary>
        public Tensor<float> InverseTransform(Tensor<float> z)
        {
            if (Inputs.Matrix(z).Lengths[1] != NComponents)
                throw new ArgumentException($"PCA has {NComponents} components, received z of shape {z.Shape()}.");
            var rows = (double[,])Components.Clone();
            for (int i = 0; i < NComponents && Whiten; i++)
                for (int j = 0; j < NFeaturesIn; j++)
                    rows[i, j] *= Math.Sqrt(ExplainedVariance[i]);
            return Projection.Apply(z.ToDenseTensor(), new double[NComponents], rows, Mean);
        }

        /// <summary>The covariance matrix that the components and the noise make: <c>Σ (variance − noise) v vᵀ + noise · I</c>; whitened, v is scaled by the root of its variance first, as in scikit-learn. Shape: [features, features]. scikit-learn: <c>get_covariance</c>.</summary>
        public double[,] GetCovariance()
        {
            var covariance = new double[NFeaturesIn, NFeaturesIn];
            for (int a = 0; a < NFeaturesIn; a++)
                for (int b = 0; b < NFeaturesIn; b++)
                {
                    double sum = a == b ? NoiseVariance : 0;
                    for (int i = 0; i < NComponents; i++)
                        sum += Math.Max(0, ExplainedVariance[i] - NoiseVariance) * Components[i, a] * Components[i, b] * (Whiten ? ExplainedVariance[i] : 1);
                    covariance[a, b] = sum;
                }
            return covariance;
        }
    }
}
