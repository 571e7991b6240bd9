using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>From samples to the stages of gradient boosting: what is kept to see when to stop, what it begins with, and the run.</summary>
internal static class GradientFit
{
    /// <summary>Fits.</summary>
    /// <param name="settings">What the user chose.</param>
    /// <param name="loss">What is to become small.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="labels">The targets as given.</param>
    /// <param name="y">The numbers, or the numbers of the classes.</param>
    /// <param name="weights">How much each counts; null for equally much.</param>
    /// <param name="rawOf">The raw predictions of an initial model.</param>
    /// <param name="grown">The model that has some stages already; null for none.</param>
    public static (GradientStages Stages, double[] Start, IFitted? Init) Run(
        GradientBoostingSettings settings, GradientLoss loss, Tensor<float> x, Labels labels, double[] y, double[]? weights, Func<IFitted, Tensor<float>, double[]> rawOf, GradientBoostingModel? grown)
    {
        string estimator = settings.GetType().Name;
        int seed = settings.Seed ?? Seeds.Generator(null).NextInteger(int.MaxValue - 1);
        double[] all = weights ?? Ones(y.Length);
        (Tensor<float> X, double[] Y, double[] Weights)? kept = null;
        if (settings.NIterNoChange is not null)
        {
            var (train, test) = ModelSelection.TrainTestRows(y.Length, settings.ValidationFraction, seed: seed, stratify: loss is BinomialDeviance or MultinomialDeviance or ExponentialLoss ? labels : null);
            kept = (x.TakeRows(test), Array.ConvertAll(test, i => y[i]), Array.ConvertAll(test, i => all[i]));
            (x, labels, y, all) = (x.TakeRows(train), labels.TakeRows(train), Array.ConvertAll(train, i => y[i]), Array.ConvertAll(train, i => all[i]));
        }
        var stages = new GradientStages();
        var (start, init) = grown is null ? Begin(settings, loss, x, labels, y, weights is null ? null : all) : (grown.Start, grown.Init);
        double[] Raw(Tensor<float> rows) => grown is not null ? grown.RawPredict(rows) : init is null ? Repeated(start, (int)rows.Lengths[0]) : rawOf(init, rows);
        var run = new GradientBoosting(settings, loss, new(x, y, all, weights is not null, Raw(x)), new MersenneTwister((uint)seed));
        if (grown is not null)
        {
            if (grown.NEstimators > settings.NEstimators)
                throw new ArgumentException($"{estimator}: NEstimators = {settings.NEstimators} is less than the {grown.NEstimators} stages that are grown already.");
            run.Skip(grown.NEstimators);
            stages.Trees.AddRange(grown.Trees);
            stages.TrainScore.AddRange(grown.TrainScore);
            stages.OobImprovement.AddRange(grown.OobImprovement);
        }
        run.Run(stages, kept is { } held ? new(held.X, held.Y, held.Weights, weights is not null, Raw(held.X)) : null);
        return (stages, start, init);
    }

    /// <summary>The same numbers for each sample.</summary>
    public static double[] Repeated(double[] numbers, int samples)
    {
        var all = new double[samples * numbers.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = numbers[i % numbers.Length];
        return all;
    }

    private static (double[] Start, IFitted? Init) Begin(GradientBoostingSettings settings, GradientLoss loss, Tensor<float> x, Labels labels, double[] y, double[]? weights)
    {
        if (settings.Init is null)
            return (loss.Start(y, weights), null);
        if (settings.Init.Estimator is not { } estimator)
            return (new double[loss.Columns], null);
        var counts = weights is null ? null : Tensor.Create(Array.ConvertAll(weights, w => (float)w));
        return ([], Voters.Fit<IFitted>(settings.GetType().Name, "init", estimator, x, labels, counts));
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
