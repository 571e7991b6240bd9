using System.Text.Json.Serialization;

namespace Baeum.Cli;

/// <summary>How one column becomes inputs of the network: a number is centred and scaled, a category becomes a one-hot block.</summary>
/// <param name="Name">The column.</param>
internal sealed record Feature(string Name)
{
    /// <summary>Mean of a number's training rows; stands in for missing values.</summary>
    public double Mean { get; init; }

    /// <summary>Population deviation of a number's training rows; 1 for a category.</summary>
    public double Scale { get; set; } = 1; // set, not init: the generated reader would turn a missing init value into 0

    /// <summary>Whether a missing number stays missing, for a pipeline that fills it; mean and scale are then 0 and 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepsMissing { get; init; }

    /// <summary>Whether the model takes the column as it is: text as the number of its category, and NaN for what is missing or unknown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNative { get; init; }

    /// <summary>The categories of text in code-point order; null for a number. One-hot, missing and unknown text is all zeros.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Number of inputs that the column takes.</summary>
    [JsonIgnore]
    public int Width => IsNative ? 1 : Categories?.Count ?? 1;
}
