using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Independent components: directions along which samples are least normally distributed (Hyvärinen and Oja 2000). scikit-learn: <c>FastICA</c>.</summary>
/// <remarks>x: [samples, features] → [samples, components]. <code>var sources = new FastICA { NComponents = 3, Seed = 0 }.Fit(mixed).Transform(mixed);</code></remarks>
public sealed record FastICA : IEstimator<FastICA.Model>
{
    private const string Arbitrary = "arbitrary-variance", Unit = "unit-variance";

    /// <summary>How many components, at most the features and the samples; null for so many.</summary>
    public int? NComponents { get; init => field = value is { } count ? Check.Positive(count, nameof(NComponents)) : null; }

    /// <summary>"parallel": all directions at once; "deflation": one after the other.</summary>
    public string Algorithm { get; init => field = Choice.Of(value, ["parallel", "deflation"]); } = "parallel";

    /// <summary>Scale of the components: "arbitrary-variance", or "unit-variance".</summary>
    public string Whiten { get; init => field = Choice.Of(value, [Arbitrary, Unit]); } = Arbitrary;

    /// <summary>What tells how far from normal: logcosh, exp or cube.</summary>
    public string Fun { get; init => field = Choice.Of(value, Contrast.Names); } = "logcosh";

    /// <summary>Most rounds.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 200;

    /// <summary>When to stop.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>Seed of the first directions. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Finds the components; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(FastICA));
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1], count = Math.Min(NComponents ?? features, Math.Min(samples, features));
        if (samples < 2)
            throw new ArgumentException($"FastICA: found array with {samples} sample(s) (shape {x.Shape()}) while a minimum of 2 is required.");
        var data = new CentredColumns(dense, new double[samples], 1, fitIntercept: true, weights: null);
        var svd = new SingularValues(data.X);
        // The sign of each direction is that of its first feature.
        double[][] whitening = [.. Enumerable.Range(0, count).Select(k => Array.ConvertAll(svd.V[k], v => Math.Sign(svd.V[k][0]) * v / svd.S[k]))];
        var white = new double[count * samples];
        DoubleGemm.Multiply([.. whitening.SelectMany(row => row)], [.. data.X.SelectMany(column => column)], white, count, samples, features);
        TensorPrimitives.Multiply(white, Math.Sqrt(samples), white);
        var random = Seeds.Generator(Seed);
        double[][] start = [.. Enumerable.Range(0, count).Select(_ => (double[])[.. Enumerable.Range(0, count).Select(_ => random.NextNormal())])];
        var rotation = new IndependentDirections(white, samples, Contrast.Of(Fun), Tol, MaxIter);
        var (w, rounds) = Algorithm == "parallel" ? rotation.Parallel(start) : rotation.Deflation(start);
        if (Whiten == Unit)
            w = [.. w.Select(row => Array.ConvertAll(row, v => v * Math.Sqrt(samples)))];
        double[][] components = [.. w.Select(row => (double[])[.. Enumerable.Range(0, features).Select(j => row.Select((v, k) => v * whitening[k][j]).Sum())])];
        return new(components, Mixing(components), data.XOffset, whitening, rounds);
    }

    /// <summary>The pseudo-inverse: rows to columns and back.</summary>
    private static double[][] Mixing(double[][] components)
    {
        var svd = new SingularValues(SingularValues.Transposed(components));
        double least = Math.Max(components.Length, components[0].Length) * FeatureColumns.MachineEpsilon;
        return [.. Enumerable.Range(0, components[0].Length).Select(j => (double[])[.. Enumerable.Range(0, components.Length).Select(i =>
            Enumerable.Range(0, svd.S.Length).Where(k => svd.S[k] > least * svd.S[0]).Sum(k => svd.V[k][j] * svd.U[k][i] / svd.S[k]))])];
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Components">From centred samples to components, [components, features].</param>
    /// <param name="Mixing">Its pseudo-inverse, [features, components].</param>
    /// <param name="Mean">Mean of each feature.</param>
    /// <param name="Whitening">From centred samples to uncorrelated ones, [components, features].</param>
    /// <param name="NIter">Rounds; of deflation the most of any direction.</param>
    public sealed record Model(double[][] Components, double[][] Mixing, double[] Mean, double[][] Whitening, int NIter) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Mean.Length;

        /// <summary>Shape: [samples, features] → [samples, components].</summary>
        public Tensor<float> Transform(Tensor<float> x) => Projection.Apply(Targets.Finite(x, this), Mean, Turned(Components), new double[Components.Length]);

        /// <summary>Shape: [samples, components] → [samples, features].</summary>
        public Tensor<float> InverseTransform(Tensor<float> z)
            => Inputs.Matrix(z).Lengths[1] == Components.Length ? Projection.Apply(z.ToDenseTensor(), new double[Components.Length], Turned(Mixing), Mean)
                : throw new ArgumentException($"FastICA has {Components.Length} components, received z of shape {z.Shape()}.");

        private static double[,] Turned(double[][] rows)
        {
            var columns = new double[rows[0].Length, rows.Length];
            for (int i = 0; i < rows.Length; i++)
                for (int j = 0; j < rows[0].Length; j++)
                    columns[j, i] = rows[i][j];
            return columns;
        }
    }
}
