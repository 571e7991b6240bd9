namespace Baeum.Learn;

/// <summary>Grows stage after stage on what the ones before leave over, in scikit-learn's order of random numbers. Friedman (2001), (2002).</summary>
/// <param name="settings">What the user chose.</param>
/// <param name="loss">What is to become small.</param>
/// <param name="samples">The samples to grow on.</param>
/// <param name="random">Where seeds of trees and parts of samples come from.</param>
internal sealed class GradientBoosting(GradientBoostingSettings settings, GradientLoss loss, GradientSamples samples, MersenneTwister random)
{
    private readonly TreeData _data = new(samples.X, settings.CategoricalFeatures);
    private readonly int _taken = Math.Max(1, (int)(settings.Subsample * samples.Y.Length));

    private bool IsSampled => settings.Subsample < 1;

    /// <summary>Draws what stages that are grown already have drawn.</summary>
    public void Skip(int stages)
    {
        for (int stage = 0; stage < stages; stage++)
        {
            if (IsSampled)
                Draw();
            for (int column = 0; column < loss.Columns; column++)
                random.NextInteger(int.MaxValue - 1);
        }
    }

    /// <summary>Grows up to as many stages as the user chose.</summary>
    /// <param name="stages">What is there already, and where the rest goes.</param>
    /// <param name="kept">Samples to see when to stop; null for never.</param>
    public void Run(GradientStages stages, GradientSamples? kept)
    {
        double[] history = new double[settings.NIterNoChange ?? 0];
        Array.Fill(history, double.PositiveInfinity);
        for (int stage = stages.TrainScore.Count; stage < settings.NEstimators; stage++)
        {
            var trees = Stage(stages);
            stages.Trees.AddRange(trees);
            if (kept is null)
                continue;
            for (int column = 0; column < trees.Length; column++)
                kept.Add(trees[column], trees[column].Leaves(kept.X), column, loss.Columns, settings.LearningRate);
            double found = kept.Loss(loss);
            if (!history.Any(before => found + settings.Tol < before))
                break;
            history[stage % history.Length] = found;
        }
    }

    private Tree[] Stage(GradientStages stages)
    {
        bool[]? taken = IsSampled ? Draw() : null;
        double before = taken is null ? 0 : samples.Loss(loss, taken, false);
        double[]? weights = taken is null ? samples.AreWeighted ? samples.Weights : null : [.. samples.Weights.Zip(taken, (w, isTaken) => isTaken ? w : 0)];
        var rules = settings.Settings(settings.Criterion, isRandom: false, _data, weights ?? samples.Weights) with { FollowsTies = false };
        XorShift[] draws = [.. Enumerable.Range(0, loss.Columns).Select(_ => new XorShift((uint)random.NextInteger(int.MaxValue - 1)))];
        var grown = ParallelFits.Run(loss.Columns, column =>
        {
            var residuals = new double[samples.Y.Length];
            loss.Residuals(samples.Y, samples.Raw, samples.Weights, column, residuals);
            var tree = TreeGrowth.Grow(_data, TreeTargets.OfNumbers(residuals), weights, rules, draws[column]).Pruned(settings.CcpAlpha);
            int[] leaves = tree.Leaves(samples.X);
            return (Tree: loss.KeepsLeaves ? tree : LeafSteps.Of(tree, leaves, samples, residuals, taken, loss, column), Leaves: leaves);
        });
        for (int column = 0; column < grown.Length; column++)
            samples.Add(grown[column].Tree, grown[column].Leaves, column, loss.Columns, settings.LearningRate);
        stages.TrainScore.Add(taken is null ? samples.Loss(loss) : samples.Loss(loss, taken, true));
        if (taken is not null)
            stages.OobImprovement.Add(before - samples.Loss(loss, taken, false));
        return Array.ConvertAll(grown, g => g.Tree);
    }

    /// <summary>A part of the samples, each with the same chance. scikit-learn: <c>_random_sample_mask</c>.</summary>
    private bool[] Draw()
    {
        var drawn = new double[samples.Y.Length];
        for (int i = 0; i < drawn.Length; i++)
            drawn[i] = random.NextDouble();
        var taken = new bool[drawn.Length];
        for (int i = 0, count = 0; i < drawn.Length; i++)
            if (drawn[i] * (drawn.Length - i) < _taken - count)
            {
                taken[i] = true;
                count++;
            }
        return taken;
    }
}
