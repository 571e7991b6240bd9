using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classification by normal distributions of one covariance, which makes the boundaries planes; also projects samples to where the classes lie farthest apart. scikit-learn: <c>LinearDiscriminantAnalysis</c>.</summary>
/// <remarks>x: [samples, features]. The signs of the projection's axes are arbitrary, as in scikit-learn. <code>var model = new LinearDiscriminantAnalysis().Fit(x, y);  var z = model.Transform(x);</code></remarks>
public sealed record LinearDiscriminantAnalysis : IEstimator<LinearDiscriminantAnalysis.Model>, IUnweighted
{
    /// <summary>svd (no covariance is computed), lsqr (no projection) or eigen; shrinkage goes with the latter two.</summary>
    public string Solver { get; init => field = Choice.Of(value, ["svd", "lsqr", "eigen"]); } = "svd";

    /// <summary>How far covariances are drawn to a multiple of the identity: none, auto or a number.</summary>
    public Shrinkage Shrinkage { get; init; }

    /// <summary>Probabilities of the classes; null for their shares.</summary>
    public double[]? Priors { get; init => field = Priorities.Checked(value); }

    /// <summary>Axes of the projection; null for as many as there can be, one less than classes.</summary>
    public int? NComponents { get; init => field = value is { } count ? Check.Positive(count, nameof(NComponents)) : null; }

    /// <summary>Singular values below it count as zero; svd only.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>Learns from samples and their classes. Sample weights are refused: scikit-learn does not have them here.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        if (sampleWeight is not null)
            throw new ArgumentException("LinearDiscriminantAnalysis does not support sample weights; repeat samples, or use GaussianNB.");
        var dense = Targets.Finite(x, nameof(LinearDiscriminantAnalysis));
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        var (classes, codes) = Targets.Classes(y, samples, nameof(LinearDiscriminantAnalysis));
        if (samples == classes.Count)
            throw new ArgumentException("The number of samples must be more than the number of classes.");
        if (Solver == "svd" && !Shrinkage.IsNone)
            throw new ArgumentException("shrinkage not supported with 'svd' solver; use 'lsqr' or 'eigen'.");
        int most = Math.Min(classes.Count - 1, features), components = NComponents ?? most;
        if (components > most)
            throw new ArgumentException($"n_components cannot be larger than min(n_features, n_classes - 1) = {most}; received {components}.");
        var groups = new ClassGroups(dense, codes, classes.Count);
        double[] priors = Priorities.Of(Priors, groups.Counts), mean = groups.Mean(priors);
        var solution = Solver switch
        {
            "svd" => DiscriminantSolvers.Svd(groups, priors, mean, Tol),
            "lsqr" => DiscriminantSolvers.LeastSquares(groups, priors, Shrinkage),
            _ => DiscriminantSolvers.Eigen(groups, priors, Shrinkage),
        };
        var (coef, intercept) = (solution.Coef, solution.Intercept);
        if (classes.Count == 2)
            (coef, intercept) = ([[.. coef[1].Zip(coef[0], (a, b) => a - b)]], [intercept[1] - intercept[0]]);
        components = Math.Min(components, solution.Scalings.Length);
        return new(classes, coef, intercept, groups.Means, priors, mean, solution.Scalings[..components], [.. solution.Shares.Take(components)], Solver == "svd");
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="Means">[classes, features].</param>
    /// <param name="Priors">Probability of each class.</param>
    /// <param name="Xbar">Mean of all samples.</param>
    /// <param name="Scalings">Axes of the projection, [components, features].</param>
    /// <param name="ExplainedVarianceRatio">Share of each axis in the distances between classes.</param>
    /// <param name="IsCentred">Whether projected samples are centred first, as with svd.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, double[][] Means, double[] Priors, double[] Xbar, double[][] Scalings, double[] ExplainedVarianceRatio, bool IsCentred)
        : LinearClassifier(Classes, Coef, Intercept), IProbabilistic, ITransformer
    {
        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => ClassProbabilities.Of(Scores(x), Coef.Length, isSoftmax: Coef.Length > 1);

        /// <summary>Projects samples. Shape: [samples, features] → [samples, components].</summary>
        /// <exception cref="InvalidOperationException">The solver was lsqr.</exception>
        public Tensor<float> Transform(Tensor<float> x)
        {
            if (Scalings.Length == 0)
                throw new InvalidOperationException("transform not implemented for 'lsqr' solver (use 'svd' or 'eigen').");
            double[] offsets = Array.ConvertAll(Scalings, axis => IsCentred ? -SingularValues.Dot(axis, Xbar) : 0);
            var z = LinearScores.ToTensor(LinearScores.Of(Targets.Finite(x, this), Scalings, offsets), Scalings.Length);
            return z.Rank == 1 ? z.Reshape(-1, 1) : z;
        }
    }
}
