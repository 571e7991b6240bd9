using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class ModelSelection
{
    /// <summary>The rows of three parts: first the test part is split off, then the validation part from what is left, both with the same seed, as by two calls of <see cref="TrainTestRows"/>.</summary>
    /// <param name="samples">Number of rows.</param>
    /// <param name="validationSize">Fraction of all rows, or number of rows, for validation; default 0.2.</param>
    /// <param name="testSize">Fraction of all rows, or number of rows, for testing; default 0.2.</param>
    /// <param name="seed">scikit-learn's <c>random_state</c>; without it a new draw that follows from <see cref="RandomSeed"/>.</param>
    /// <param name="shuffle">Whether rows are picked at random; if not, the order is training, validation, testing.</param>
    /// <param name="stratify">Classes whose shares all parts shall keep, one a row.</param>
    /// <exception cref="ArgumentException">A part would be empty, or a class is too rare to be in all.</exception>
    public static (int[] Train, int[] Validation, int[] Test) TrainValidationTestRows(
        int samples, Amount? validationSize = null, Amount? testSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (rest, test) = TrainTestRows(samples, testSize ?? 0.2, null, seed, shuffle, stratify);
        var (_, validation) = SplitSizes.Of(samples, validationSize ?? 0.2, null);
        if (validation >= rest.Length)
            throw new ArgumentException($"Cannot split {samples} samples with validationSize = {validationSize ?? 0.2} and testSize = {testSize ?? 0.2}: the training part would be empty.");
        var inner = TrainTestRows(rest.Length, validation, null, seed, shuffle, stratify?.TakeRows(rest));
        return (Array.ConvertAll(inner.Train, i => rest[i]), Array.ConvertAll(inner.Test, i => rest[i]), test);
    }

    /// <summary>Splits samples and their labels into three parts. See <see cref="TrainValidationTestRows"/> for the parameters.</summary>
    public static (Tensor<float> XTrain, Tensor<float> XValidation, Tensor<float> XTest, Labels YTrain, Labels YValidation, Labels YTest) TrainValidationTestSplit(
        Tensor<float> x, Labels y, Amount? validationSize = null, Amount? testSize = null, int? seed = null, bool shuffle = true, Labels? stratify = null)
    {
        var (train, validation, test) = TrainValidationTestRows(Rows(x.Shape(), y.Shape), validationSize, testSize, seed, shuffle, stratify);
        return (x.TakeRows(train), x.TakeRows(validation), x.TakeRows(test), y.TakeRows(train), y.TakeRows(validation), y.TakeRows(test));
    }
}
