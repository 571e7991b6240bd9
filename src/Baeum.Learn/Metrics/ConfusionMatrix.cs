using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>How often class i (row) was predicted as class j (column). scikit-learn: <c>confusion_matrix</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="labels">The classes to show, in this order; default all that occur, sorted. Pairs with another class are left out.</param>
    /// <returns>Shape: [classes, classes].</returns>
    public static Tensor<int> ConfusionMatrix(Labels yTrue, Labels yPred, Labels? labels = null)
    {
        var pairs = new LabelPairs(yTrue, yPred);
        var shown = ShownClasses(pairs.Classes, labels);
        int n = shown.Count;
        var counts = new int[n * n];
        var place = Places(pairs.Classes, shown);
        if (labels is not null && !Array.Exists(pairs.True, code => place[code] >= 0))
            throw new ArgumentException($"ConfusionMatrix: at least one of the labels {labels} must be among the true ones.", nameof(labels));
        for (int i = 0; i < pairs.True.Length; i++)
            if (place[pairs.True[i]] is >= 0 and var row && place[pairs.Predicted[i]] is >= 0 and var column)
                counts[row * n + column]++;
        return Tensor.Create(counts, [n, n]);
    }

    private static Labels ShownClasses(Labels occurring, Labels? labels)
        => labels is null ? occurring
        : labels.IsText == occurring.IsText && ((string[])labels).Distinct().Count() == labels.Count ? labels
        : throw new ArgumentException($"Expected different labels of the data's kind, such as {occurring}; received {labels}.", nameof(labels));

    /// <summary>For each occurring class its position among the shown ones, or -1.</summary>
    private static int[] Places(Labels occurring, Labels shown)
    {
        var order = shown.Select((label, i) => (Key: Key(label), i)).ToDictionary(p => p.Key, p => p.i);
        return [.. occurring.Select(label => order.GetValueOrDefault(Key(label), -1))];
    }

    private static object Key(object label) => label is int number ? (float)number : label;
}
