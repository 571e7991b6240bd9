using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the shapes of targets and predictions say about a classification.</summary>
internal enum ClassificationKind
{
    /// <summary>One probability for each sample.</summary>
    Binary,

    /// <summary>A probability for each class, and the number of the right one.</summary>
    Sparse,

    /// <summary>A probability for each class, and a column of 0 and 1 for each.</summary>
    Categorical,
}

/// <summary>Tells the kinds of classification apart. Source: <c>is_binary_or_sparse_categorical</c> of Keras 3.</summary>
internal static class ClassificationKinds
{
    extension(ClassificationKind)
    {
        public static ClassificationKind Of(Shape yTrue, Shape yPred)
            => yPred.Rank == 0 || yPred[^1] == 1 ? ClassificationKind.Binary
                : yTrue.Rank < yPred.Rank || yTrue[^1] == 1 ? ClassificationKind.Sparse
                : ClassificationKind.Categorical;
    }
}
