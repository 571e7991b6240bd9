using Baeum.Data;

namespace Baeum.Learn;

/// <summary>True and predicted labels as numbers of their classes. Classes are all that occur in either.</summary>
internal sealed class LabelPairs
{
    public LabelPairs(Labels yTrue, Labels yPred)
    {
        if (yTrue.Count != yPred.Count)
            throw new ArgumentException($"Expected as many predictions as true labels, received {yPred.Count} and {yTrue.Count}.");
        if (yTrue.IsText != yPred.IsText)
            throw new ArgumentException($"Cannot compare {(yTrue.IsText ? "text" : "numbers")} such as {yTrue} with {(yPred.IsText ? "text" : "numbers")} such as {yPred}.");
        Classes = Union(yTrue.Classes(), yPred.Classes());
        True = yTrue.Encode(Classes);
        Predicted = yPred.Encode(Classes);
    }

    /// <summary>All classes, sorted.</summary>
    public Labels Classes { get; }

    public int[] True { get; }

    public int[] Predicted { get; }

    private static Labels Union(Labels a, Labels b)
    {
        if (a.IsText)
            return ((Labels)((string[])[.. (string[])a, .. (string[])b])).Classes();
        if (a.IsInteger && b.IsInteger)
            return ((Labels)((int[])[.. (int[])a, .. (int[])b])).Classes();
        return ((Labels)((float[])[.. Floats(a), .. Floats(b)])).Classes();
    }

    private static float[] Floats(Labels labels) => [.. ((System.Numerics.Tensors.Tensor<float>)labels)];
}
