using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How much the classes count in a forest: as <see cref="Learn.ClassWeight"/>, or <c>"balanced_subsample"</c>: balanced among the samples drawn for each tree.</summary>
public readonly record struct ForestClassWeight
{
    private const string SubsampleWord = "balanced_subsample";
    private readonly ClassWeight _weight;

    private ForestClassWeight(ClassWeight weight, bool isSubsample) => (_weight, IsSubsample) = (weight, isSubsample);

    /// <summary>Whether the classes are balanced among the samples drawn for each tree.</summary>
    public bool IsSubsample { get; }

    /// <summary><c>"balanced"</c> or <c>"balanced_subsample"</c>.</summary>
    public static implicit operator ForestClassWeight(string? word) => word switch
    {
        SubsampleWord => new("balanced", true),
        null or "None" or "balanced" => new(word, false),
        _ => throw Nearest.Unknown("class_weight", word, ["balanced", SubsampleWord]),
    };

    /// <summary>Weights by whole-number label.</summary>
    public static implicit operator ForestClassWeight(Dictionary<int, double> weights) => new(weights, false);

    /// <summary>Weights by text label.</summary>
    public static implicit operator ForestClassWeight(Dictionary<string, double> weights) => new(weights, false);

    /// <summary>Weights by label of any kind.</summary>
    public static implicit operator ForestClassWeight(Dictionary<object, double> weights) => new(weights, false);

    /// <summary><c>None</c>, <c>balanced</c>, <c>balanced_subsample</c> or <c>{0: 1.0, 1: 5.0}</c></summary>
    public override string ToString() => IsSubsample ? SubsampleWord : _weight.ToString();

    /// <summary>What counts for all trees alike; nothing where the trees balance their own samples.</summary>
    internal ClassWeight ForAll(bool bootstrap) => IsSubsample && bootstrap ? default : _weight;
}
