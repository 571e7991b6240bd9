using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Checks that targets are class numbers.</summary>
internal static class ClassNumbers
{
    /// <summary>Throws at the first label that is no whole number from 0 to <paramref name="classes"/> - 1 and is not <paramref name="ignored"/>.</summary>
    public static void Check(string who, Variable labels, int classes, int? ignored = null)
    {
        var span = labels.Span;
        for (int i = 0; i < span.Length; i++)
        {
            float label = span[i];
            if (!(label >= 0 && label < classes && label == (int)label) && label != ignored)
                throw Wrong(who, label, labels.Shape, i, classes);
        }
    }

    private static ArgumentException Wrong(string who, float label, Shape shape, int index, int classes)
    {
        string place = shape.Rank <= 1 ? $"row {index}" : $"row {index / shape[1..].Size}, position {index % shape[1..].Size}";
        string mend = float.IsNaN(label) ? "Drop or fill missing targets before training."
            : label == classes ? $"If the labels start at 1, subtract 1; else give the last layer {classes + 1} units."
            : label > classes ? "Give the last layer one unit for each class, or number the classes from 0 with LabelEncoder."
            : label < 0 ? "Number the classes from 0; to leave samples out, set IgnoreClass."
            : "Targets that are no class numbers need a regression loss such as mse.";
        return new ArgumentException(FormattableString.Invariant($"{who}: label {label} ({place} of this batch) is not a class number from 0 to {classes - 1}; the predictions have {classes} classes. {mend}"));
    }
}
