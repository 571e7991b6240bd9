using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The samples and features of each estimator of a bag, drawn as scikit-learn draws them, and the fits.</summary>
internal sealed record Bags(string Owner, IEstimator<IFitted> Estimator, int Count, SampleShare MaxSamples, SampleShare MaxFeatures, bool Bootstrap, bool BootstrapFeatures, int? Seed)
{
    private readonly int[] _seeds = SeedsOf(Count, Seed);

    /// <summary>One fitted estimator, its features and its samples.</summary>
    internal sealed record Bag<TModel>(TModel Model, int[] Features, int[] Samples);

    /// <summary>The estimators from one on; those before are drawn, and not fitted.</summary>
    public Bag<TModel>[] Fit<TModel>(Tensor<float> x, Labels y, Tensor<float>? sampleWeight, int first = 0) where TModel : class, IFitted
    {
        int samples = (int)Inputs.Matrix(x).Lengths[0], features = (int)x.Lengths[1];
        if (y.Count != samples)
            throw new ArgumentException($"{Owner}: x has {samples} rows, y has {y.Count}.");
        if (first > Count)
            throw new ArgumentException($"{Owner}: NEstimators = {Count} is less than the {first} estimators that are fitted already.");
        if (sampleWeight is not null)
            Inputs.Weights(sampleWeight, samples);
        int[] seeds = _seeds;
        return ParallelFits.RunOnParts(x, Count - first, i =>
        {
            int seed = seeds[first + i];
            var (columns, rows) = Draw(seed, samples, features);
            var part = IsIdentity(columns, features) ? x : TakeColumns(x, columns);
            var estimator = EstimatorSeeds.Draw(Estimator, new MersenneTwister((uint)seed));
            var model = IsWeighted(Estimator)
                ? Voters.Fit<TModel>(Owner, $"{first + i}", estimator, part, y, Counts(rows, sampleWeight, samples))
                : Voters.Fit<TModel>(Owner, $"{first + i}", estimator, part.TakeRows(rows), y.TakeRows(rows), null);
            return new Bag<TModel>(model, columns, rows);
        });
    }

    /// <summary>The samples of each bag, to judge the others by it.</summary>
    /// <param name="x">The samples.</param>
    /// <param name="bootstrap">Whether they are drawn with replacement.</param>
    /// <param name="isUnknown">Whether the first bags were drawn from a seed that is not known.</param>
    public int[][] OfOob(Tensor<float> x, bool bootstrap, bool isUnknown)
        => !bootstrap ? throw new ArgumentException($"{Owner}: OobScore = true needs Bootstrap = true.")
        : isUnknown ? throw new ArgumentException($"{Owner}: OobScore = true needs a Seed where a fitted model grows; without it, which samples its estimators saw is not known.")
        : Array.ConvertAll(_seeds, seed => Draw(seed, (int)x.Lengths[0], (int)x.Lengths[1]).Rows);

    /// <summary>The columns of a bag. Shape: [samples, features] → [samples, columns].</summary>
    public static Tensor<float> TakeColumns(Tensor<float> x, int[] columns)
    {
        int rows = (int)x.Lengths[0], width = (int)x.Lengths[1];
        if (IsIdentity(columns, width))
            return x;
        var taken = Tensors.Empty([rows, columns.Length]);
        var from = x.AsReadOnlySpan();
        var to = taken.AsSpan();
        for (int i = 0; i < to.Length; i++)
            to[i] = from[i / columns.Length * width + columns[i % columns.Length]];
        return taken;
    }

    /// <summary>The samples that a bag did not draw.</summary>
    public static int[] Outside(int[] drawn, int samples) => [.. Enumerable.Range(0, samples).Except(drawn)];

    private static bool IsWeighted(IEstimator<IFitted> estimator) => estimator is not (IUnweighted or Pipeline);

    private static int[] SeedsOf(int count, int? seed)
    {
        var random = Seeds.Generator(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextInteger(int.MaxValue - 1))];
    }

    private (int[] Columns, int[] Rows) Draw(int seed, int samples, int features)
    {
        int takenSamples = MaxSamples.Of(samples, nameof(MaxSamples)), takenFeatures = MaxFeatures.Of(features, nameof(MaxFeatures), least: 1);
        var draw = new MersenneTwister((uint)seed);
        int[] columns = Draw(draw, BootstrapFeatures, features, takenFeatures);
        return (columns, Draw(draw, Bootstrap, samples, takenSamples));
    }

    private static int[] Draw(MersenneTwister random, bool withReplacement, int population, int count)
        => withReplacement ? [.. Enumerable.Range(0, count).Select(_ => random.NextInteger(population - 1))] : RandomSample.WithoutReplacement(population, count, random);

    private static bool IsIdentity(int[] columns, int width) => columns.Length == width && columns.Index().All(c => c.Index == c.Item);

    private static Tensor<float> Counts(int[] rows, Tensor<float>? sampleWeight, int samples)
    {
        var weights = Tensors.Zeros([samples]);
        foreach (int row in rows)
            weights.AsSpan()[row]++;
        return sampleWeight is null ? weights : weights * sampleWeight;
    }
}
