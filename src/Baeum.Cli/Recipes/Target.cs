using System.Text.Json.Serialization;

namespace Baeum.Cli;

/// <summary>The column that is predicted: one of several classes, or a number that is centred and scaled for training.</summary>
/// <param name="Name">The column.</param>
internal sealed record Target(string Name)
{
    /// <summary>The classes as text, numbers by value, text in code-point order; null for a number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>Training rows of each class; null for a number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Counts { get; init; }

    /// <summary>Mean of a number's training rows.</summary>
    public double Mean { get; init; }

    /// <summary>Population deviation of a number's training rows.</summary>
    public double Scale { get; set; } = 1; // set, not init: the generated reader would turn a missing init value into 0

    /// <summary>Number of outputs of the network.</summary>
    [JsonIgnore]
    public int Width => Classes?.Count ?? 1;
}
