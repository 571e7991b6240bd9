using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Which of two classes is the positive one.</summary>
internal static class PositiveClass
{
    /// <summary>The given class, else the second of the sorted ones; an only class that is 0 or -1 has 1 beside it.</summary>
    public static object Of(Labels classes, object? given)
        => given ?? (classes.Count == 1 && !classes.IsText && Convert.ToDouble(classes[0], CultureInfo.InvariantCulture) is 0 or -1 ? 1 : classes[classes.Count - 1]);

    /// <summary>For each label whether it is of the positive class.</summary>
    /// <exception cref="ArgumentException">There are more than two classes and none was given.</exception>
    public static bool[] Mask(Labels labels, object? given)
    {
        var classes = labels.Classes();
        if (classes.Count > 2 && given is null)
            throw new ArgumentException($"Expected labels of two classes, received {classes}.");
        object positive = Of(classes, given);
        if (labels.IsText)
            return Array.ConvertAll((string[])labels, label => label.Equals(positive));
        float number = Convert.ToSingle(positive, CultureInfo.InvariantCulture);
        return [.. ((Tensor<float>)labels).Select(label => label == number)];
    }
}
