using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Moves the points of an embedding down the gradient of the Kullback-Leibler divergence, <c>Σ p log(p / q)</c>, with momentum and a gain for each coordinate, as scikit-learn does.</summary>
internal sealed class EmbeddingDescent(Affinities affinities, double[] positions, int axes, double? angle, double learningRate, double minGradNorm)
{
    private const int CheckEvery = 50, RowsPerPart = 64;
    private const double LeastGain = 0.01, Smallest = 2.220446049250313e-16;
    private readonly int _samples = positions.Length / axes;
    private readonly double _freedom = Math.Max(axes - 1, 1);

    /// <summary>[samples, axes]</summary>
    public double[] Positions => positions;

    /// <summary>The last divergence that was measured.</summary>
    public double Divergence { get; private set; } = double.MaxValue;

    /// <summary>Runs steps first … end − 1; returns the last.</summary>
    public int Run(int first, int end, double momentum, double exaggeration, int patience)
    {
        double[] update = new double[positions.Length], gains = new double[positions.Length], gradient = new double[positions.Length];
        Array.Fill(gains, 1);
        double best = double.MaxValue;
        int bestStep = first, step = first;
        for (int i = first; i < end; i++)
        {
            step = i;
            Divergence = Gradient(gradient, exaggeration);
            for (int k = 0; k < gradient.Length; k++)
            {
                gains[k] = Math.Max(LeastGain, update[k] * gradient[k] < 0 ? gains[k] + 0.2 : gains[k] * 0.8);
                gradient[k] *= gains[k];
                update[k] = momentum * update[k] - learningRate * gradient[k];
                positions[k] += update[k];
            }
            if ((i + 1) % CheckEvery != 0)
                continue;
            if (Divergence < best)
                (best, bestStep) = (Divergence, i);
            else if (i - bestStep > patience)
                break;
            if (Math.Sqrt(TensorPrimitives.SumOfSquares<double>(gradient)) <= minGradNorm)
                break;
        }
        return step;
    }

    private double Gradient(double[] gradient, double exaggeration)
    {
        var tree = angle is null ? null : new SpaceTree(positions, axes);
        int parts = (_samples + RowsPerPart - 1) / RowsPerPart;
        var (sums, repulsion, divergences) = (new double[_samples], new double[positions.Length], new double[_samples]);
        Threads.For(parts, new RepelBody(this, tree, sums, repulsion));
        double total = Math.Max(sums.Sum(), Smallest);
        Threads.For(parts, new AttractBody(this, gradient, repulsion, divergences, total, exaggeration));
        return divergences.Sum();
    }

    private readonly struct RepelBody(EmbeddingDescent descent, SpaceTree? tree, double[] sums, double[] repulsion) : IParallelBody
    {
        public void Run(int part)
        {
            for (int i = part * RowsPerPart, end = Math.Min(i + RowsPerPart, descent._samples); i < end; i++)
            {
                var force = repulsion.AsSpan(i * descent.Axes, descent.Axes);
                sums[i] = tree?.Repel(i, descent.Angle, descent._freedom, force) ?? descent.RepelAll(i, force);
            }
        }
    }

    private readonly struct AttractBody(EmbeddingDescent descent, double[] gradient, double[] repulsion, double[] divergences, double total, double exaggeration) : IParallelBody
    {
        public void Run(int part)
        {
            for (int i = part * RowsPerPart, end = Math.Min(i + RowsPerPart, descent._samples); i < end; i++)
                divergences[i] = descent.Attract(i, gradient, repulsion, total, exaggeration);
        }
    }

    private int Axes => axes;

    private double Angle => angle ?? 0;

    private double RepelAll(int i, Span<double> force)
    {
        double sum = 0;
        for (int other = 0; other < _samples; other++)
        {
            if (other == i)
                continue;
            double q = SpaceForce.Closeness(Squared(i, other), _freedom);
            sum += q;
            for (int j = 0; j < axes; j++)
                force[j] += q * q * (positions[i * axes + j] - positions[other * axes + j]);
        }
        return sum;
    }

    private double Attract(int i, double[] gradient, double[] repulsion, double total, double exaggeration)
    {
        double divergence = 0, factor = 2 * (_freedom + 1) / _freedom;
        var own = gradient.AsSpan(i * axes, axes);
        own.Clear();
        for (int at = affinities.Starts[i]; at < affinities.Starts[i + 1]; at++)
        {
            int other = affinities.Neighbors[at];
            double p = affinities.Values[at] * exaggeration, q = SpaceForce.Closeness(Squared(i, other), _freedom);
            divergence += p * Math.Log(Math.Max(p, Smallest) / Math.Max(q / total, Smallest));
            for (int j = 0; j < axes; j++)
                own[j] += p * q * (positions[i * axes + j] - positions[other * axes + j]);
        }
        for (int j = 0; j < axes; j++)
            own[j] = factor * (own[j] - repulsion[i * axes + j] / total);
        return divergence;
    }

    private double Squared(int a, int b)
    {
        double sum = 0;
        for (int j = 0; j < axes; j++)
            sum += (positions[a * axes + j] - positions[b * axes + j]) * (positions[a * axes + j] - positions[b * axes + j]);
        return sum;
    }
}
