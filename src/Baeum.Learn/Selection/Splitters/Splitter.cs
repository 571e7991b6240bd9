using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A way to cut samples into training and test parts, again and again. A number is that many folds: stratified ones for classifiers, plain ones for regressors.</summary>
/// <remarks>The folds are those of scikit-learn 1.2 for the same seed. <code>foreach (var (train, test) in new KFold(5).Split(x)) ...</code></remarks>
public abstract record Splitter
{
    /// <summary>The folds.</summary>
    /// <param name="samples">Number of samples.</param>
    /// <param name="y">One target a sample; needed by stratified splitters.</param>
    /// <param name="groups">The group of each sample; needed by splitters that keep groups together.</param>
    /// <exception cref="ArgumentException">There are too few samples, or y or groups are missing or of another length.</exception>
    public IEnumerable<Fold> Split(int samples, Labels? y = null, Labels? groups = null)
    {
        if (y is not null && y.Count != samples)
            throw new ArgumentException($"{GetType().Name}: y has {y.Count} rows, x has {samples}.");
        if (groups is not null && groups.Count != samples)
            throw new ArgumentException($"{GetType().Name}: groups has {groups.Count} rows, x has {samples}.");
        return Folds(samples, y, groups);
    }

    /// <inheritdoc cref="Split(int, Labels?, Labels?)"/>
    public IEnumerable<Fold> Split(Tensor<float> x, Labels? y = null, Labels? groups = null) => Split((int)x.Lengths[0], y, groups);

    /// <summary>That many folds.</summary>
    public static implicit operator Splitter(int folds) => new FoldCount(folds);

    /// <summary>The splitter that is meant where it depends on the task.</summary>
    internal virtual Splitter For(bool isClassifier, Labels? y) => this;

    /// <summary>The folds of arguments that fit each other.</summary>
    protected abstract IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups);

    /// <summary>y, which this splitter needs.</summary>
    private protected Labels Needed(Labels? y, string name = "y") => y ?? throw new ArgumentException($"{GetType().Name} needs {name}.");

    /// <summary>A number of folds that the samples suffice for.</summary>
    private protected int Enough(int folds, int samples)
        => folds <= samples ? folds : throw new ArgumentException($"{GetType().Name}: {folds} folds need as many samples, received {samples}.");

    /// <summary>The fold whose test part is given by its mask; rows ascend.</summary>
    private protected static Fold Masked(int samples, Func<int, bool> isTest)
    {
        var test = Enumerable.Range(0, samples).Where(isTest).ToArray();
        return new([.. Enumerable.Range(0, samples).Where(row => !isTest(row))], test);
    }

    /// <summary>Checks a number of folds.</summary>
    private protected static int AtLeastTwo(int folds)
        => folds >= 2 ? folds : throw new ArgumentOutOfRangeException(nameof(folds), $"Cross-validation needs at least 2 folds; received NSplits = {folds}.");
}
