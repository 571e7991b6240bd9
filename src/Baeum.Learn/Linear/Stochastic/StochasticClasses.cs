using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classes by stochastic gradient descent, one against the rest, with the seeds that scikit-learn draws.</summary>
internal sealed record StochasticClasses(SgdSettings Settings, Tensor<float> X, double[] Weights, int? Seed)
{
    /// <summary>Coefficients [1 or classes, features], intercepts, and the most epochs of any.</summary>
    public (double[][] Coef, double[] Intercept, int Epochs) Fit(int[] codes, double[] classWeights)
    {
        int classes = classWeights.Length;
        var results = new StochasticDescent.Result[classes == 2 ? 1 : classes];
        bool[] held = Held((Labels)codes);
        if (classes == 2)
        {
            results[0] = One(codes, 1, Seeds.Generator(Seed), held, classWeights[1], classWeights[0]);
        }
        else
        {
            var random = Seeds.Generator(Seed);
            uint[] seeds = [.. results.Select(_ => (uint)random.NextInteger(int.MaxValue - 1))];
            Threads.For(classes, new Body(this, codes, classWeights, held, seeds, results));
        }
        return ([.. results.Select(r => r.Coef)], [.. results.Select(r => r.Intercept)], results.Max(r => r.Epochs));
    }

    private StochasticDescent.Result One(int[] codes, int own, MersenneTwister random, bool[] held, double positive, double negative)
    {
        double[] y = Array.ConvertAll(codes, code => code == own ? 1.0 : -1);
        // The first draw is for the order of reading, which dense data does not use.
        random.NextInteger(int.MaxValue - 2);
        uint seed = (uint)random.NextInteger(int.MaxValue - 1);
        Func<double[], double, double>? score = Settings.EarlyStopping ? (w, b) => Accuracy(y, held, w, b) : null;
        return new StochasticDescent(Settings, X, y, Weights).Run(seed, held, positive, negative, score);
    }

    private bool[] Held(Labels codes)
    {
        var held = new bool[codes.Count];
        if (!Settings.EarlyStopping)
            return held;
        var (train, test) = SplitSizes.Of(held.Length, Settings.ValidationFraction, null);
        foreach (int row in StratifiedRows.Draw(codes, train, test, Seeds.Generator(Seed)).Test)
            held[row] = true;
        return held;
    }

    private double Accuracy(double[] y, bool[] held, double[] w, double intercept)
    {
        double right = 0, total = 0;
        var row = new double[w.Length];
        for (int i = 0; i < y.Length; i++)
        {
            if (!held[i])
                continue;
            TensorPrimitives.ConvertTruncating<float, double>(X.AsSpan().Slice(i * w.Length, w.Length), row);
            right += TensorPrimitives.Dot<double>(row, w) + intercept > 0 == y[i] > 0 ? Weights[i] : 0;
            total += Weights[i];
        }
        return right / total;
    }

    private readonly struct Body(StochasticClasses fit, int[] codes, double[] classWeights, bool[] held, uint[] seeds, StochasticDescent.Result[] results) : IParallelBody
    {
        public void Run(int part) => results[part] = fit.One(codes, part, new MersenneTwister(seeds[part]), held, classWeights[part], 1);
    }
}
