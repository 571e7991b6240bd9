using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>The classes that occur among labels, and labels as numbers of their class.</summary>
public static class LabelClasses
{
    extension(Labels labels)
    {
        /// <summary>The labels that occur, once each, sorted (numbers by value, text by code point). scikit-learn: <c>classes_</c>.</summary>
        /// <exception cref="ArgumentException">A label is NaN, or a row holds several numbers.</exception>
        public Labels Classes()
        {
            if (labels.IsText)
                return ((string[])labels).Distinct().Order(StringComparer.Ordinal).ToArray();
            RequireOnePerRow(labels);
            if (labels.IsInteger)
                return ((int[])labels).Distinct().Order().ToArray();
            var classes = ((Tensor<float>)labels).Unique();
            return classes.Length == 0 || !float.IsNaN(classes[^1]) ? classes
                : throw new ArgumentException($"Labels: the label in row {((Tensor<float>)labels).AsReadOnlySpan().IndexOf(float.NaN)} is NaN.");
        }

        /// <summary>For each label its position in <paramref name="classes"/>.</summary>
        /// <exception cref="ArgumentException">A label is not among the classes.</exception>
        public int[] Encode(Labels classes)
        {
            if (labels.IsText != classes.IsText)
                throw new ArgumentException($"Labels: expected {(classes.IsText ? "text" : "numbers")} such as {classes}, received {(labels.IsText ? "text" : "numbers")} such as {labels}.");
            if (labels.IsText)
                return Positions<string>((string[])labels, (string[])classes, classes);
            return RequireOnePerRow(labels).IsInteger && classes.IsInteger
                ? Positions<int>((int[])labels, (int[])classes, classes)
                : Positions(((Tensor<float>)labels).AsReadOnlySpan(), ((Tensor<float>)classes).AsReadOnlySpan(), classes);
        }
    }

    private static int[] Positions<T>(ReadOnlySpan<T> labels, ReadOnlySpan<T> classes, Labels names) where T : notnull
    {
        var positions = new Dictionary<T, int>();
        for (int i = 0; i < classes.Length; i++)
            positions.Add(classes[i], i);
        var codes = new int[labels.Length];
        for (int row = 0; row < codes.Length; row++)
            codes[row] = positions.TryGetValue(labels[row], out int code) ? code
                : throw new ArgumentException(FormattableString.Invariant($"Labels: '{labels[row]}' in row {row} is not among the classes {names}."));
        return codes;
    }

    private static Labels RequireOnePerRow(Labels labels)
        => labels.Shape.Size == labels.Count ? labels : throw new ArgumentException($"Expected one label a row, received labels of shape {labels.Shape}; class probabilities become labels by ArgMax(axis: 1).");
}
