using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Splits samples without negative values into parts that add up: <c>x ≈ w · Components</c>, both without negative values. scikit-learn: <c>NMF</c>.</summary>
/// <remarks>
/// x: [samples, features] → w [samples, components]. What is minimised is <c>|x − w · Components|²</c>.
/// Source: coordinate descent as Cichocki and Phan (2009), multiplicative updates as Lee and Seung (2001), first values by Boutsidis and Gallopoulos (2008). <code>var w = new NMF { NComponents = 5, Seed = 1 }.Fit(x).Transform(x);</code>
/// </remarks>
public sealed record NMF : IEstimator<NMF.Model>
{
    private static readonly string[] Starts = ["random", "nndsvd", "nndsvda"], Solvers = ["cd", "mu"];

    /// <summary>How many parts; null for as many as features.</summary>
    public int? NComponents { get; init => field = value is null ? null : Check.Positive(value.Value, nameof(NComponents)); }

    /// <summary>First values: "nndsvd", "nndsvda" (zeros become the mean) or "random"; null for "nndsvda", or "random" if there are more parts than samples or features.</summary>
    public string? Init { get; init => field = value is null ? null : Choice.Of(value, Starts); }

    /// <summary>"cd": coordinate descent; "mu": multiplicative updates.</summary>
    public string Solver { get; init => field = Choice.Of(value, Solvers); } = "cd";

    /// <summary>Ends when a round improves by less than this share of the first.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>Most rounds.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 200;

    /// <summary>scikit-learn's <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Finds the parts; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Nonnegative(Targets.Finite(x, nameof(NMF)));
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1], parts = NComponents ?? features;
        string init = Init ?? (parts <= Math.Min(samples, features) ? "nndsvda" : "random");
        if (init != "random" && parts > Math.Min(samples, features))
            throw new ArgumentException($"NMF: Init = \"{init}\" can only be used when NComponents <= min(n_samples, n_features), received {parts} for x of shape {x.Shape()}.");
        var values = Centring.All(x, new double[features]);
        var (w, h) = NonnegativeStart.Of(values, samples, features, parts, init, Seeds.Generator(Seed));
        if (Solver == "mu")
            NonnegativeStart.Fill(w, h, init == "nndsvd");
        int rounds = new NonnegativeRounds(values, samples, features, parts, Solver, Tol, MaxIter).Run(w, h, keepsParts: false);
        return new(Projection.Square(h, parts, features), NonnegativeRounds.Error(values, w, h, samples, features, parts), rounds, Solver, Tol, MaxIter);
    }

    private static Tensor<float> Nonnegative(Tensor<float> x)
    {
        var values = x.AsReadOnlySpan();
        for (int at = 0; at < values.Length; at++)
            if (values[at] < 0)
                throw new ArgumentException(FormattableString.Invariant($"Negative values in data passed to NMF: x holds {values[at]} in row {at / x.Lengths[1]}, column {at % x.Lengths[1]}."));
        return x;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Components">The parts as rows, [components, features].</param>
    /// <param name="ReconstructionErr">The length of what is left of the training samples.</param>
    /// <param name="NIter">Rounds.</param>
    /// <param name="Solver">"cd" or "mu", for new samples.</param>
    /// <param name="Tol">When to end for new samples.</param>
    /// <param name="MaxIter">Most rounds for new samples.</param>
    public sealed record Model(double[,] Components, double ReconstructionErr, int NIter, string Solver, double Tol, int MaxIter) : IInvertible
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Components.GetLength(1);

        /// <summary>How much of each part a sample has. The rounds end for all samples of a call together, as in scikit-learn, so a sample's last digits depend on the others. Shape: [samples, features] → [samples, components].</summary>
        public Tensor<float> Transform(Tensor<float> x)
        {
            x = Nonnegative(Targets.Finite(x, this));
            int samples = (int)x.Lengths[0], parts = Components.GetLength(0);
            var values = Centring.All(x, new double[NFeaturesIn]);
            var w = new double[samples * parts];
            if (Solver == "mu")
                Array.Fill(w, Math.Sqrt(TensorPrimitives.Sum<double>(values) / values.Length / parts));
            new NonnegativeRounds(values, samples, NFeaturesIn, parts, Solver, Tol, MaxIter).Run(w, Projection.Flat(Components), keepsParts: true);
            return Tensor.Create(Array.ConvertAll(w, v => (float)v), [samples, parts]);
        }

        /// <summary>The samples that such shares of the parts make. Shape: [samples, components] → [samples, features].</summary>
        public Tensor<float> InverseTransform(Tensor<float> z)
            => Inputs.Matrix(z).Lengths[1] == Components.GetLength(0)
                ? Projection.Apply(z.ToDenseTensor(), new double[Components.GetLength(0)], Components, new double[NFeaturesIn])
                : throw new ArgumentException($"NMF has {Components.GetLength(0)} components, received z of shape {z.Shape()}.");
    }
}
