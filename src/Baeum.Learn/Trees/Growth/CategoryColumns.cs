namespace Baeum.Learn;

/// <summary>Which features are categories, and whether their values can be.</summary>
internal static class CategoryColumns
{
    /// <summary>A mark for each feature; empty if none is categorical.</summary>
    public static bool[] Marks(IReadOnlyList<int>? categorical, int features)
    {
        if (categorical is not { Count: > 0 })
            return [];
        var marks = new bool[features];
        foreach (int feature in categorical)
            marks[feature >= 0 && feature < features ? feature : throw new ArgumentException($"categorical_features names feature {feature}; x has the features 0 to {features - 1}.")] = true;
        return marks;
    }

    /// <summary>Categories are whole numbers from 0.</summary>
    public static void Check(TreeColumn[] columns, bool[] marks)
    {
        for (int feature = 0; feature < marks.Length; feature++)
            if (marks[feature])
                foreach (float value in columns[feature].Values)
                    if (value < 0 || value > 16777216 || value != MathF.Truncate(value))
                        throw new ArgumentException(FormattableString.Invariant($"Feature {feature} is categorical: its values must be whole numbers from 0, such as OrdinalEncoder makes; received {value}."));
    }
}
