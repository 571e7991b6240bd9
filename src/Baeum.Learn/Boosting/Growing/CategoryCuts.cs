namespace Baeum.Learn;

/// <summary>The bins of a feature whose values are categories.</summary>
internal static class CategoryCuts
{
    private const int Most = 1 << 24;

    /// <summary>One bin for each category from 0 to the greatest that occurs.</summary>
    /// <exception cref="ArgumentException">A value is negative, fractional in a way that is none of XGBoost's categories, or too great.</exception>
    public static BinCuts Of(ReadOnlySpan<float> column, int feature)
    {
        int greatest = 0;
        for (int row = 0; row < column.Length; row++)
        {
            float value = column[row];
            if (float.IsNaN(value))
                continue;
            if (!(value >= 0) || value >= Most)
                throw new ArgumentException(FormattableString.Invariant($"Feature {feature} holds categories, which must be whole numbers from 0 to {Most - 1}, received {value} in row {row}."));
            greatest = Math.Max(greatest, (int)value);
        }
        return BinCuts.OfCategories(greatest);
    }
}
