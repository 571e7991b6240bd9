using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The nearest of some centres for each sample: <c>|c|² − 2 x · c</c> by matrix products in float; where the rounding could hide which is nearest, in double.</summary>
/// <remarks>The bound of the error is that of <see cref="EuclideanSearch"/>. Of equally near centres the first is taken.</remarks>
internal sealed class CenterSearch
{
    /// <summary>Samples that are compared at once.</summary>
    public const int BlockRows = 256;

    private readonly double[] _centers, _norms;
    private readonly float[] _doubled, _bias;
    private readonly double _error;

    /// <param name="centers">[clusters, features]; not copied.</param>
    /// <param name="features">Their length.</param>
    public CenterSearch(double[] centers, int features)
    {
        (_centers, Features, Clusters) = (centers, features, centers.Length / features);
        _error = (Math.Min(features, Gemm.BlockK) + features / (double)Gemm.BlockK + 16) * Math.Pow(2, -24);
        _norms = new double[Clusters];
        _bias = new float[Clusters];
        _doubled = Array.ConvertAll(centers, c => (float)(-2 * c));
        for (int k = 0; k < Clusters; k++)
        {
            _norms[k] = TensorPrimitives.SumOfSquares<double>(centers.AsSpan(k * features, features));
            _bias[k] = (float)_norms[k];
        }
    }

    /// <summary>Number of centres.</summary>
    public int Clusters { get; }

    /// <summary>Number of features.</summary>
    public int Features { get; }

    /// <summary>The numbers of the nearest centres of a block of samples.</summary>
    /// <param name="x">[rows, features], at most <see cref="BlockRows"/> rows.</param>
    /// <param name="labels">[rows]</param>
    /// <param name="estimates">Scratch memory for rows · clusters.</param>
    public void Assign(ReadOnlySpan<float> x, Span<int> labels, Span<float> estimates)
    {
        int rows = labels.Length;
        estimates = estimates[..(rows * Clusters)];
        Gemm.Multiply(new Identity(), x, _doubled, _bias, estimates, rows, Clusters, Features, transposeB: true);
        for (int i = 0; i < rows; i++)
        {
            var row = estimates.Slice(i * Clusters, Clusters);
            labels[i] = Nearest(x.Slice(i * Features, Features), row, TensorPrimitives.IndexOfMin(row));
        }
    }

    /// <summary>All samples, on all threads.</summary>
    public int[] Assign(Tensor<float> x)
    {
        var labels = new int[x.Lengths[0]];
        Threads.For((labels.Length + BlockRows - 1) / BlockRows, new Body(this, x, labels));
        return labels;
    }

    /// <summary>The squared distance of a sample to one centre, in double.</summary>
    public double Squared(ReadOnlySpan<float> sample, int cluster) => SquaredDistance.Between(sample, _centers.AsSpan(cluster * Features, Features));

    private int Nearest(ReadOnlySpan<float> sample, ReadOnlySpan<float> estimates, int best)
    {
        double norm = TensorPrimitives.SumOfSquares(sample) * (1 + _error);
        double limit = estimates[best] + _error * (norm + _norms[best]);
        double least = double.NaN;
        int nearest = best;
        for (int k = 0; k < estimates.Length; k++)
        {
            if (k == best || estimates[k] - _error * (norm + _norms[k]) > limit)
                continue;
            if (double.IsNaN(least))
                least = Squared(sample, best);
            double squared = Squared(sample, k);
            if (squared < least || (squared == least && k < nearest))
                (nearest, least) = (k, squared);
        }
        return nearest;
    }

    private readonly struct Body(CenterSearch search, Tensor<float> x, int[] labels) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * BlockRows, rows = Math.Min(BlockRows, labels.Length - first);
            var scratch = Pool.Rent(rows * search.Clusters);
            search.Assign(x.AsReadOnlySpan().Slice(first * search.Features, rows * search.Features), labels.AsSpan(first, rows), scratch.Span);
            Pool.Return(scratch);
        }
    }
}
