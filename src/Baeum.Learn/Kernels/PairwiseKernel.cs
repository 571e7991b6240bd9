using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A kernel between all rows of two matrices: linear <c>a · b</c>; poly <c>(γ a · b + c)ᵈ</c>; rbf <c>exp(−γ |a − b|²)</c>; laplacian <c>exp(−γ |a − b|₁)</c>; sigmoid <c>tanh(γ a · b + c)</c>; cosine <c>a · b / |a| |b|</c>. scikit-learn: <c>pairwise_kernels</c>.</summary>
/// <param name="Name">linear, poly, rbf, laplacian, sigmoid or cosine.</param>
/// <param name="Gamma">γ.</param>
/// <param name="Coef0">c.</param>
/// <param name="Degree">d.</param>
public sealed record PairwiseKernel(string Name, double Gamma, double Coef0, double Degree)
{
    /// <summary>What <see cref="Name"/> may be; polynomial is another name of poly.</summary>
    internal static readonly string[] Known = ["linear", "poly", "polynomial", "rbf", "laplacian", "sigmoid", "cosine"];

    /// <summary>The kernel of some parameters; γ is 1 / features unless it is given.</summary>
    internal static PairwiseKernel Of(string name, double? gamma, double coef0, double degree, int features) => new(name == "polynomial" ? "poly" : name, gamma ?? 1.0 / features, coef0, degree);

    /// <summary>Shape: [n, features], [m, features] → [n, m], all row-major.</summary>
    internal double[] Between(double[] a, double[] b, int features)
    {
        int n = a.Length / features, m = b.Length / features;
        var values = new double[n * m];
        if (Name == "laplacian")
        {
            Threads.For(n, new LaplacianBody(a, b, values, features, Gamma));
            return values;
        }
        DoubleGemm.Multiply(a, b, values, n, m, features, transposeB: true);
        Threads.For(n, new Body(this, values, Norms(a, features), Norms(b, features), ReferenceEquals(a, b)));
        return values;
    }

    /// <summary>Samples in double, [samples · features].</summary>
    internal static double[] Widened(Tensor<float> x)
    {
        var values = new double[x.FlattenedLength];
        TensorPrimitives.ConvertTruncating<float, double>(x.AsReadOnlySpan(), values);
        return values;
    }

    private static double[] Norms(double[] x, int features)
    {
        var norms = new double[x.Length / features];
        for (int i = 0; i < norms.Length; i++)
            norms[i] = TensorPrimitives.SumOfSquares<double>(x.AsSpan(i * features, features));
        return norms;
    }

    private readonly struct Body(PairwiseKernel kernel, double[] values, double[] ofA, double[] ofB, bool isSame) : IParallelBody
    {
        public void Run(int part)
        {
            var row = values.AsSpan(part * ofB.Length, ofB.Length);
            switch (kernel.Name)
            {
                case "rbf":
                    for (int j = 0; j < row.Length; j++)
                        row[j] = isSame && j == part ? 0 : -kernel.Gamma * Math.Max(0, ofA[part] + ofB[j] - 2 * row[j]);
                    TensorPrimitives.Exp<double>(row, row);
                    break;
                case "poly":
                    for (int j = 0; j < row.Length; j++)
                        row[j] = Math.Pow(kernel.Gamma * row[j] + kernel.Coef0, kernel.Degree);
                    break;
                case "sigmoid":
                    for (int j = 0; j < row.Length; j++)
                        row[j] = Math.Tanh(kernel.Gamma * row[j] + kernel.Coef0);
                    break;
                case "cosine":
                    for (int j = 0; j < row.Length; j++)
                        row[j] /= Length(ofA[part]) * Length(ofB[j]);
                    break;
            }
        }

        private static double Length(double square) => square == 0 ? 1 : Math.Sqrt(square);
    }

    private readonly struct LaplacianBody(double[] a, double[] b, double[] values, int features, double gamma) : IParallelBody
    {
        public void Run(int part)
        {
            var row = a.AsSpan(part * features, features);
            int m = b.Length / features;
            for (int j = 0; j < m; j++)
            {
                double sum = 0;
                for (int k = 0; k < features; k++)
                    sum += Math.Abs(row[k] - b[j * features + k]);
                values[part * m + j] = Math.Exp(-gamma * sum);
            }
        }
    }
}
