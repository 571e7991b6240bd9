using System.Text.Json.Serialization;

namespace Baeum.Cli;

/// <summary>How a table's rows become a network's inputs and its outputs become predictions. Saved beside the model as <c>recipe.json</c>; holds data only.</summary>
/// <param name="Version">Of this file's form: 1.</param>
/// <param name="Source">The table that it was made from, without its folder.</param>
/// <param name="Target">What is predicted.</param>
/// <param name="Features">The columns that are used, in the order of the inputs.</param>
internal sealed record Recipe(int Version, string Source, Target Target, IReadOnlyList<Feature> Features)
{
    /// <summary>The form that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Whether the model takes the columns as they are.</summary>
    [JsonIgnore]
    public bool IsNative => Features.Any(f => f.IsNative);

    /// <summary>Number of inputs of the network.</summary>
    [JsonIgnore]
    public int Width => Features.Sum(f => f.Width);
}
