namespace Baeum.Cli;

/// <summary>What becomes of a column of numbers.</summary>
internal enum NumberEncoding
{
    /// <summary>Mean 0 and deviation 1 by the training rows; a missing number becomes the mean.</summary>
    Scaled,

    /// <summary>Numbers stay as they are, and missing ones NaN, for a pipeline that fills and scales.</summary>
    AsIs,

    /// <summary>As they are, and text as the number of its category, for trees, which take missing values and categories themselves.</summary>
    Native,
}
