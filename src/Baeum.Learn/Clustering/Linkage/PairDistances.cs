using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The distances of all pairs of samples, in double and in the order of the features.</summary>
internal sealed class PairDistances
{
    private const int Block = 256;
    private readonly double[][] _rows;

    private PairDistances(double[][] rows) => _rows = rows;

    /// <summary>The distance of two different samples, or what it was replaced by.</summary>
    public ref double this[int a, int b] => ref (a > b ? ref _rows[a][b] : ref _rows[b][a]);

    /// <summary>Measures all pairs.</summary>
    public static PairDistances Of(Tensor<float> x, string metric)
    {
        int samples = (int)x.Lengths[0];
        var rows = new double[samples][];
        // Not by matrix products: ties must stay ties.
        string exact = metric == "euclidean" ? "sqeuclidean" : metric;
        var search = NeighborMetric.Search(x, "brute", exact, 2, leafSize: 30);
        for (int first = 0; first < samples; first += Block)
        {
            var found = new (double[] Distances, int[] Indices)[Math.Min(Block, samples - first)];
            search.Within(x.TakeRows(first..(first + found.Length)), double.PositiveInfinity, found);
            for (int i = 0; i < found.Length; i++)
            {
                rows[first + i] = found[i].Distances[..(first + i)];
                if (metric == "euclidean")
                    TensorPrimitives.Sqrt(rows[first + i], rows[first + i]);
            }
        }
        return new(rows);
    }
}
