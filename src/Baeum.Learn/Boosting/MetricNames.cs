using System.Collections.Immutable;

namespace Baeum.Learn;

/// <summary>Names of metrics that are looked at while a model is boosted: one (<c>"auc"</c>), or several (<c>new[] { "auc", "logloss" }</c>), of which XGBoost's last decides about early stopping. XGBoost, LightGBM: <c>eval_metric</c>.</summary>
public readonly record struct MetricNames
{
    private readonly ImmutableArray<string> _names;

    private MetricNames(ImmutableArray<string> names) => _names = names;

    /// <summary>The names; empty for the objective's own metric.</summary>
    public IReadOnlyList<string> Names => _names.IsDefault ? [] : _names;

    /// <summary>One metric; several are separated by commas.</summary>
    public static implicit operator MetricNames(string? name)
        => name is null or "None" ? default : new([.. name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Known)]);

    /// <summary>Several metrics in their order.</summary>
    public static implicit operator MetricNames(string[] names) => new([.. names.Select(Known)]);

    /// <summary>Equal if they print the same.</summary>
    public bool Equals(MetricNames other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary><c>None</c>, <c>auc</c> or <c>auc,logloss</c></summary>
    public override string ToString() => Names.Count == 0 ? "None" : string.Join(",", Names);

    // LightGBM's estimators know other names than XGBoost's; each refuses the other's.
    private static string Known(string name) => LGBMScores.IsKnown(name) || BoostingScores.Of(name, new()) is not null ? name : "";
}
