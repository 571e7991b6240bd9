using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The steps of <see cref="MiniBatchKMeans"/>: each centre is the mean of all samples that a batch ever gave it.</summary>
internal sealed class MiniBatches(Tensor<float> x, double[] weights, double[] centers, MersenneTwister random, int batch, double reassignment)
{
    private readonly int _features = (int)x.Lengths[1], _samples = (int)x.Lengths[0];
    private readonly double[] _counts = new double[centers.Length / (int)x.Lengths[1]];
    private long _sinceReassignment;

    /// <summary>[clusters, features]</summary>
    public double[] Centers { get; private set; } = centers;

    /// <summary>One batch. Returns its inertia before the centres moved, and the sum of the squares of their moves.</summary>
    public (double Inertia, double Shift) Step()
    {
        int[] rows = MiniBatchKMeans.Draw(random, _samples, batch);
        bool reassigns = IsReassignmentDue();
        var part = x.TakeRows(rows);
        var search = new CenterSearch(Centers, _features);
        int[] labels = search.Assign(part);
        double inertia = 0;
        for (int i = 0; i < rows.Length; i++)
            inertia += weights[rows[i]] * search.Squared(part.AsReadOnlySpan().Slice(i * _features, _features), labels[i]);
        var next = Moved(part, rows, labels);
        if (reassigns && reassignment > 0)
            Reassign(part, next);
        double shift = 0;
        for (int i = 0; i < next.Length; i++)
            shift += (next[i] - Centers[i]) * (next[i] - Centers[i]);
        Centers = next;
        return (inertia, shift);
    }

    private bool IsReassignmentDue()
    {
        _sinceReassignment += batch;
        if (!_counts.Contains(0) && _sinceReassignment < 10 * _counts.Length)
            return false;
        _sinceReassignment = 0;
        return true;
    }

    private double[] Moved(Tensor<float> part, int[] rows, int[] labels)
    {
        var next = (double[])Centers.Clone();
        var added = new double[_counts.Length];
        for (int i = 0; i < rows.Length; i++)
            added[labels[i]] += weights[rows[i]];
        for (int k = 0; k < _counts.Length; k++)
            if (added[k] > 0)
                TensorPrimitives.Multiply(next.AsSpan(k * _features, _features), _counts[k], next.AsSpan(k * _features, _features));
        for (int i = 0; i < rows.Length; i++)
            if (added[labels[i]] > 0)
                ScaledSum.Add(next.AsSpan(labels[i] * _features, _features), part.AsReadOnlySpan().Slice(i * _features, _features), weights[rows[i]]);
        for (int k = 0; k < _counts.Length; k++)
        {
            if (added[k] <= 0)
                continue;
            _counts[k] += added[k];
            TensorPrimitives.Multiply(next.AsSpan(k * _features, _features), 1 / _counts[k], next.AsSpan(k * _features, _features));
        }
        return next;
    }

    /// <summary>Clusters that got hardly any samples begin anew at random samples of the batch.</summary>
    private void Reassign(Tensor<float> part, double[] next)
    {
        double bound = reassignment * _counts.Max();
        bool[] isWeak = Array.ConvertAll(_counts, c => c < bound);
        if (isWeak.Count(w => w) > 0.5 * batch)
            foreach (int k in NumpySort.Order(_counts).AsSpan((int)(0.5 * batch)))
                isWeak[k] = false;
        int[] weak = [.. Enumerable.Range(0, _counts.Length).Where(k => isWeak[k])];
        if (weak.Length == 0)
            return;
        int[] rows = random.Permutation(batch)[..weak.Length];
        double least = Enumerable.Range(0, _counts.Length).Where(k => !isWeak[k]).Min(k => _counts[k]);
        for (int i = 0; i < weak.Length; i++)
        {
            TensorPrimitives.ConvertTruncating(part.AsReadOnlySpan().Slice(rows[i] * _features, _features), next.AsSpan(weak[i] * _features, _features));
            _counts[weak[i]] = least;
        }
    }
}
