using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The samples and features of each estimator of a bag, drawn as scikit-learn draws them, and the fits.</summary>
internal sealed record Bags(string Owner, IEstimator<IFitted> Estimator, int Count, SampleShare MaxSamples, SampleShare MaxFeatures, bool Bootstrap, bool BootstrapFeatures, int? Seed)
{
    /// <summary>One fitted estimator, its features and its samples.</summary>
    internal sealed record Bag<TModel>(TModel Model, int[] Features, int[] Samples);

    public Bag<TModel>[] Fit<TModel>(Tensor<float> x, Labels y, Tensor<float>? sampleWeight) where TModel : class, IFitted
    {
        int samples = (int)Inputs.Matrix(x).Lengths[0], features = (int)x.Lengths[1];
        if (y.Count != samples)
            throw new ArgumentException($"{Owner}: x has {samples} rows, y has {y.Count}.");
        if (sampleWeight is not null)
            Inputs.Weights(sampleWeight, samples);
        int takenSamples = MaxSamples.Of(samples, nameof(MaxSamples)), takenFeatures = MaxFeatures.Of(features, nameof(MaxFeatures), least: 1);
        var random = Seeds.Generator(Seed);
        int[] seeds = [.. Enumerable.Range(0, Count).Select(_ => random.NextInteger(int.MaxValue - 1))];
        return ParallelFits.RunOnParts(x, Count, i =>
        {
            var draw = new MersenneTwister((uint)seeds[i]);
            var columns = Draw(draw, BootstrapFeatures, features, takenFeatures);
            var rows = Draw(draw, Bootstrap, samples, takenSamples);
            var part = IsIdentity(columns, features) ? x : TakeColumns(x, columns);
            var estimator = EstimatorSeeds.Draw(Estimator, new MersenneTwister((uint)seeds[i]));
            var model = IsWeighted(Estimator)
                ? Voters.Fit<TModel>(Owner, $"{i}", estimator, part, y, Counts(rows, sampleWeight, samples))
                : Voters.Fit<TModel>(Owner, $"{i}", estimator, part.TakeRows(rows), y.TakeRows(rows), null);
            return new Bag<TModel>(model, columns, rows);
        });
    }

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
