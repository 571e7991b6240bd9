using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The rounds of scikit-learn's histogram boosting. The first tree's leaves hold the constant that scores begin with.</summary>
internal sealed class HistBoosting(HistSettings settings, LeafwiseLoss loss, Tensor<float> x, double[] targets, double[]? weights)
{
    /// <summary>Learns; of the samples that are held out for early stopping only the loss is looked at.</summary>
    /// <param name="isClassification">Whether held-out samples have each class in its share.</param>
    public LGBMBooster Run(bool isClassification)
    {
        CheckConstraints();
        int[] all = [.. Enumerable.Range(0, targets.Length)];
        if (!settings.EarlyStopping.Of(targets.Length))
            return Rounds(all, []);
        if (settings.ValidationFraction is not { } share)
            return Rounds(all, all);
        // As scikit-learn does: the first random number is the seed of the split.
        var random = new MersenneTwister(Seeds.Generator(settings.Seed).NextUInt32());
        var (trainSize, heldSize) = SplitSizes.Of(targets.Length, share, null);
        Labels? stratify = isClassification ? (Labels)Array.ConvertAll(targets, t => (float)t) : null;
        var (train, held) = ModelSelection.DrawnRows(targets.Length, trainSize, heldSize, random, stratify);
        return Rounds(train, held);
    }

    private LGBMBooster Rounds(int[] rows, int[] held)
    {
        var own = rows.Length == targets.Length ? x : x.TakeRows(rows);
        double[] y = Array.ConvertAll(rows, r => targets[r]);
        double[]? w = weights is null ? null : Array.ConvertAll(rows, r => weights[r]);
        var growth = LeafwiseGrowth.OfScikitLearn(own, new(Categorical(), settings.MaxBins), settings.Rules(rows.Length, (int)x.Lengths[1]));
        var gradients = new LeafwiseGradients(loss, y, w);
        var scores = new LeafwiseScores(own, loss.Outputs);
        double[] start = [.. Enumerable.Range(0, loss.Outputs).Select(k => loss.Start(loss.Outputs == 1 ? y : Array.ConvertAll(y, v => v == k ? 1.0 : 0), w))];
        if (loss.IsSoftmax)
            TensorPrimitives.Subtract(start, TensorPrimitives.Sum<double>(start) / start.Length, start);
        var watched = held.Length == 0 ? null : new LGBMWatched("valid_0", x.TakeRows(held), [LGBMScores.Default(loss, new(Array.ConvertAll(held, r => targets[r]), weights is null ? null : Array.ConvertAll(held, r => weights[r])), new LGBMRegressor { Alpha = loss.LeafQuantile ?? 0.9 })], loss.Outputs);
        bool[] features = new bool[growth.Columns.Length];
        Array.Fill(features, true);
        var trees = new List<LGBMTree>();
        for (int k = 0; k < start.Length; k++)
        {
            scores.Add(start[k], k);
            watched?.Add(LGBMTree.Constant(start[k]), k, -1);
        }
        watched?.Measure();
        int[] all = [.. Enumerable.Range(0, rows.Length)];
        for (int round = 0; round < settings.MaxIter; round++)
        {
            gradients.Compute(scores.Values);
            for (int k = 0; k < loss.Outputs; k++)
            {
                var tree = Finish(growth.Grow(gradients.Pairs[k], all, features), growth, scores, y, w, k);
                trees.Add(round > 0 ? tree : tree with { LeafValue = Array.ConvertAll(tree.LeafValue, v => v + start[k]), Shrinkage = 1 });
                watched?.Add(tree, k, -1);
                scores.Add(tree, growth, k);
            }
            watched?.Measure();
            if (watched is not null && IsOver(watched.Histories[0]))
                break;
        }
        return new([.. trees], loss.Outputs, loss.Outputs, loss.Text, false, [.. Enumerable.Range(0, features.Length).Select(i => $"Column_{i}")], growth.FeatureInfos());
    }

    private LGBMTree Finish(LGBMTree tree, LeafwiseGrowth growth, LeafwiseScores scores, double[] y, double[]? w, int output)
    {
        // A root that is not split keeps scikit-learn's 0.
        if (tree.NumLeaves == 1 && loss.LeafQuantile is null)
            return LGBMTree.Constant(0);
        if (loss.LeafQuantile is { } alpha)
            for (int leaf = 0; leaf < tree.NumLeaves; leaf++)
            {
                int[] inside = growth.Rows(leaf).ToArray();
                tree.LeafValue[leaf] = LeafwiseQuantile.Of(Array.ConvertAll(inside, r => y[r] - scores.Values[r * loss.Outputs + output]), w is null ? [] : Array.ConvertAll(inside, r => w[r]), alpha, asNumpy: true);
            }
        return tree with { LeafValue = Array.ConvertAll(tree.LeafValue, v => v * settings.LearningRate), Shrinkage = settings.LearningRate };
    }

    // Ends if none of the last rounds was better than the one before them.
    private bool IsOver(List<double> losses)
    {
        int before = losses.Count - settings.NIterNoChange - 1;
        return before >= 0 && losses.Skip(before + 1).All(loss => loss >= losses[before] - settings.Tol);
    }

    private void CheckConstraints()
    {
        if (settings.MonotonicCst is not { } directions)
            return;
        if (loss.Outputs > 1)
            throw new ArgumentException("monotonic constraints are not supported for multiclass classification. Leave MonotonicCst away, or learn one class against the others.");
        if (directions.Length != x.Lengths[1] || Array.Exists(directions, d => d is < -1 or > 1))
            throw new ArgumentException($"MonotonicCst must hold -1, 0 or 1 for each of the {x.Lengths[1]} columns, received [{string.Join(", ", directions)}].");
        if (settings.CategoricalFeatures is { } categorical && Array.Exists(categorical, feature => directions[feature] != 0))
            throw new ArgumentException("Categorical features cannot have monotonic constraints.");
    }

    private bool[] Categorical() => LGBMTraining.Categorical(new LGBMRegressor { CategoricalFeature = settings.CategoricalFeatures ?? [] }, (int)x.Lengths[1]);
}
