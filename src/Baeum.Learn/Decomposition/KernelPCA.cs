using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Principal components in the space of a kernel: eigenvectors v of the centred matrix K, <c>z = K(x, ·) v / √λ</c> (Schölkopf, Smola and Müller 1997). scikit-learn: <c>KernelPCA</c>.</summary>
/// <remarks>x: [samples, features] → [samples, components]. <code>var z = new KernelPCA { NComponents = 2, Kernel = "rbf", Gamma = 10 }.Fit(x).Transform(x);</code></remarks>
public sealed record KernelPCA : IEstimator<KernelPCA.Model>
{
    /// <summary>How many components, at most the samples; null for all whose eigenvalue is not zero.</summary>
    public int? NComponents { get; init => field = value is { } count ? Check.Positive(count, nameof(NComponents)) : null; }

    /// <summary>linear, poly, rbf, laplacian, sigmoid or cosine.</summary>
    public string Kernel { get; init => field = Choice.Of(value, PairwiseKernel.Known); } = "linear";

    /// <summary>Coefficient of the poly, rbf, laplacian and sigmoid kernels; null for 1 / features.</summary>
    public double? Gamma { get; init => field = value is { } gamma ? Check.NonNegative(gamma, nameof(Gamma)) : null; }

    /// <summary>Degree of the poly kernel.</summary>
    public int Degree { get; init => field = Check.NonNegative(value, nameof(Degree)); } = 3;

    /// <summary>Constant of the poly and sigmoid kernels.</summary>
    public double Coef0 { get; init; } = 1;

    /// <summary>Weight of the squares when the way back is learned.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Learn the way back from components to samples, by ridge regression with the same kernel.</summary>
    public bool FitInverseTransform { get; init; }

    /// <summary>Leave out components whose eigenvalue is zero.</summary>
    public bool RemoveZeroEig { get; init; }

    /// <summary>Finds the components; y and weights are not looked at.</summary>
    /// <exception cref="ArgumentException">The matrix has eigenvalues well below zero: no kernel has.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(KernelPCA));
        int n = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        var kernel = PairwiseKernel.Of(Kernel, Gamma, Coef0, Degree, features);
        double[] wide = PairwiseKernel.Widened(dense), matrix = kernel.Between(wide, wide, features), means = new double[n];
        for (int i = 0; i < n; i++)
            means[i] = TensorPrimitives.Sum<double>(matrix.AsSpan(i * n, n)) / n;
        double mean = means.Sum() / n;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                matrix[i * n + j] += mean - means[i] - means[j];
        var (values, vectors) = SymmetricEigen.Decompose(matrix, n);
        int count = Math.Min(n, NComponents ?? n);
        double[] kept = NotNegative(values[..count]);
        Signs.Apply(Signs.OfRows(vectors.AsSpan(0, count * n), n), vectors.AsSpan(0, count * n), n);
        if (RemoveZeroEig || NComponents is null)
            count = kept.Count(value => value > 0);
        var model = new Model(kernel, dense, means, mean, kept[..count], [.. Enumerable.Range(0, count).Select(k => vectors[(k * n)..((k + 1) * n)])], [], [], kernel);
        return FitInverseTransform ? WithWayBack(model, wide, n) : model;
    }

    private Model WithWayBack(Model model, double[] wide, int n)
    {
        int components = model.Eigenvalues.Length, features = wide.Length / n;
        double[] z = new double[n * components];
        for (int i = 0; i < n; i++)
            for (int k = 0; k < components; k++)
                z[i * components + k] = model.Eigenvectors[k][i] * Math.Sqrt(model.Eigenvalues[k]);
        double[][] targets = [.. Enumerable.Range(0, features).Select(j => (double[])[.. Enumerable.Range(0, n).Select(i => wide[i * features + j])])];
        var back = PairwiseKernel.Of(Kernel, Gamma, Coef0, Degree, components);
        return model with { XTransformedFit = z, DualCoef = KernelSystem.Solve(back.Between(z, z, components), targets, Alpha, null), Back = back };
    }

    /// <summary>What rounding makes of zero is zero.</summary>
    private static double[] NotNegative(double[] values)
    {
        double most = values.Max(), least = values.Min();
        if (least < -1e-5 * most && least < -1e-10)
            throw new ArgumentException(FormattableString.Invariant($"There are significant negative eigenvalues ({-least / most:g} of the maximum positive). Either the matrix is not PSD, or there was an issue while computing the eigendecomposition of the matrix."));
        return Array.ConvertAll(values, value => value < 1e-12 * most ? 0 : value);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Kernel">K.</param>
    /// <param name="XFit">The training samples.</param>
    /// <param name="KernelMeans">Mean of each row of their matrix.</param>
    /// <param name="KernelMean">Mean of all.</param>
    /// <param name="Eigenvalues">Of the centred matrix, the greatest first.</param>
    /// <param name="Eigenvectors">[components, samples].</param>
    /// <param name="XTransformedFit">For the way back: the training samples' components, [samples · components]; empty unless it was learned.</param>
    /// <param name="DualCoef">For the way back, [features, samples].</param>
    /// <param name="Back">For the way back: the kernel between components.</param>
    public sealed record Model(PairwiseKernel Kernel, Tensor<float> XFit, double[] KernelMeans, double KernelMean, double[] Eigenvalues, double[][] Eigenvectors, double[] XTransformedFit, double[][] DualCoef, PairwiseKernel Back) : ITransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => (int)XFit.Lengths[1];

        /// <summary>Shape: [samples, features] → [samples, components].</summary>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var dense = Targets.Finite(x, this);
            int samples = (int)dense.Lengths[0], n = KernelMeans.Length, components = Eigenvalues.Length;
            double[] matrix = Kernel.Between(PairwiseKernel.Widened(dense), PairwiseKernel.Widened(XFit), NFeaturesIn);
            var z = Tensors.Zeros([samples, components]);
            for (int i = 0; i < samples; i++)
            {
                var row = matrix.AsSpan(i * n, n);
                double own = TensorPrimitives.Sum<double>(row) / n;
                for (int j = 0; j < n; j++)
                    row[j] += KernelMean - own - KernelMeans[j];
                for (int k = 0; k < components; k++)
                    z[i, k] = Eigenvalues[k] == 0 ? 0 : (float)(TensorPrimitives.Dot<double>(row, Eigenvectors[k]) / Math.Sqrt(Eigenvalues[k]));
            }
            return z;
        }

        /// <summary>Samples that have about these components. Shape: [samples, components] → [samples, features].</summary>
        /// <exception cref="InvalidOperationException">It was fitted without <see cref="FitInverseTransform"/>.</exception>
        public Tensor<float> InverseTransform(Tensor<float> z)
        {
            if (DualCoef.Length == 0)
                throw new InvalidOperationException("KernelPCA: the inverse transform is not available; fit with FitInverseTransform = true.");
            if (Inputs.Matrix(z).Lengths[1] != Eigenvalues.Length)
                throw new ArgumentException($"KernelPCA has {Eigenvalues.Length} components, received z of shape {z.Shape()}.");
            int n = KernelMeans.Length;
            double[] matrix = Back.Between(PairwiseKernel.Widened(z.ToDenseTensor()), XTransformedFit, Eigenvalues.Length);
            var x = Tensors.Empty([(int)z.Lengths[0], NFeaturesIn]);
            for (int i = 0; i < z.Lengths[0]; i++)
                for (int j = 0; j < NFeaturesIn; j++)
                    x[i, j] = (float)TensorPrimitives.Dot<double>(matrix.AsSpan(i * n, n), DualCoef[j]);
            return x;
        }
    }
}
