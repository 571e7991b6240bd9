using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Splitting data and judging models on what they have not seen.</summary>
public static partial class ModelSelection
{
    /// <summary>The rows of the training and of the test part: the same as scikit-learn's <c>train_test_split</c> picks for the same seed.</summary>
    /// <param name="samples">Number of rows.</param>
    /// <param name="testSize">Fraction or number of test samples; default 0.25, or what <paramref name="trainSize"/> leaves.</param>
    /// <param name="trainSize">Fraction or number of training samples; default what the test part leaves.</param>
    /// <param name="seed">scikit-learn's <c>random_state</c>; without it a new draw that follows from <see cref="RandomSeed"/>.</param>
    /// <param name="shuffle">Whether rows are picked at random; if not, the first are for training and the next for testing.</param>
    /// <param name="stratify">Classes whose shares both parts shall keep, one a row.</param>
    /// <exception cref="ArgumentException">A part would be empty, or a class is too rare to be in both.</exception>
    public static (int[] Train, int[] Test) TrainTestRows(int samples, Amount? testSize = null, Amount? trainSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (train, test) = SplitSizes.Of(samples, testSize, trainSize);
        if (stratify is not null && stratify.Count != samples)
            throw new ArgumentException($"TrainTestSplit: stratify has {stratify.Count} rows, x has {samples}.");
        if (!shuffle)
        {
            return stratify is null ? ([.. Enumerable.Range(0, train)], [.. Enumerable.Range(train, test)])
                : throw new ArgumentException("TrainTestSplit: stratify needs shuffle = true.");
        }
        return DrawnRows(samples, train, test, Seeds.Generator(seed), stratify);
    }

    /// <summary>So many rows for training and for testing, drawn with given random numbers.</summary>
    internal static (int[] Train, int[] Test) DrawnRows(int samples, int train, int test, MersenneTwister random, Labels? stratify)
        => stratify is null ? ShuffledRows.Draw(samples, train, test, random) : StratifiedRows.Draw(stratify, train, test, random);

    /// <summary>Splits samples. See <see cref="TrainTestRows"/> for the parameters.</summary>
    public static (Tensor<float> Train, Tensor<float> Test) TrainTestSplit(
        Tensor<float> x, Amount? testSize = null, Amount? trainSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (train, test) = TrainTestRows((int)x.Lengths[0], testSize, trainSize, seed, shuffle, stratify);
        return (x.TakeRows(train), x.TakeRows(test));
    }

    /// <summary>Splits samples and their targets alike. See <see cref="TrainTestRows"/> for the parameters.</summary>
    public static (Tensor<float> XTrain, Tensor<float> XTest, Tensor<float> YTrain, Tensor<float> YTest) TrainTestSplit(
        Tensor<float> x, Tensor<float> y, Amount? testSize = null, Amount? trainSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (train, test) = TrainTestRows(Rows(x.Shape(), y.Shape()), testSize, trainSize, seed, shuffle, stratify);
        return (x.TakeRows(train), x.TakeRows(test), y.TakeRows(train), y.TakeRows(test));
    }

    /// <summary>Splits samples and their labels alike. See <see cref="TrainTestRows"/> for the parameters.</summary>
    public static (Tensor<float> XTrain, Tensor<float> XTest, Labels YTrain, Labels YTest) TrainTestSplit(
        Tensor<float> x, Labels y, Amount? testSize = null, Amount? trainSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (train, test) = TrainTestRows(Rows(x.Shape(), y.Shape), testSize, trainSize, seed, shuffle, stratify);
        return (x.TakeRows(train), x.TakeRows(test), y.TakeRows(train), y.TakeRows(test));
    }

    /// <summary>Splits the rows of a table. See <see cref="TrainTestRows"/> for the parameters.</summary>
    public static (DataFrame Train, DataFrame Test) TrainTestSplit(
        DataFrame table, Amount? testSize = null, Amount? trainSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (train, test) = TrainTestRows(table.RowCount, testSize, trainSize, seed, shuffle, stratify);
        return (table.TakeRows(train), table.TakeRows(test));
    }

    private static int Rows(Shape x, Shape y)
        => x[0] == y[0] ? x[0] : throw new ArgumentException($"TrainTestSplit: x and y must have as many rows; received {x} and {y}.");
}
