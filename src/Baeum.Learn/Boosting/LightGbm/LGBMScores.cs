using System.Globalization;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>LightGBM's metrics by their names. Source of the formulas: microsoft/LightGBM, src/metric.</summary>
internal static class LGBMScores
{
    private const int FirstPlaces = 5;

    private static readonly string[] Names =
    [
        "l1", "l2", "rmse", "quantile", "mape", "huber", "fair", "poisson", "gamma", "gamma_deviance", "tweedie", "ndcg", "map", "auc", "average_precision",
        "binary_logloss", "binary_error", "auc_mu", "multi_logloss", "multi_error", "cross_entropy", "cross_entropy_lambda", "kullback_leibler",
    ];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["mean_absolute_error"] = "l1",
        ["mae"] = "l1",
        ["regression_l1"] = "l1",
        ["mean_squared_error"] = "l2",
        ["mse"] = "l2",
        ["regression_l2"] = "l2",
        ["regression"] = "l2",
        ["root_mean_squared_error"] = "rmse",
        ["l2_root"] = "rmse",
        ["mean_absolute_percentage_error"] = "mape",
        ["lambdarank"] = "ndcg",
        ["rank_xendcg"] = "ndcg",
        ["xendcg"] = "ndcg",
        ["mean_average_precision"] = "map",
        ["binary"] = "binary_logloss",
        ["multiclass"] = "multi_logloss",
        ["softmax"] = "multi_logloss",
        ["multiclassova"] = "multi_logloss",
        ["multiclass_ova"] = "multi_logloss",
        ["ova"] = "multi_logloss",
        ["ovr"] = "multi_logloss",
        ["xentropy"] = "cross_entropy",
        ["xentlambda"] = "cross_entropy_lambda",
        ["kldiv"] = "kullback_leibler",
    };

    /// <summary>Whether LightGBM has such a metric.</summary>
    public static bool IsKnown(string name) => Array.IndexOf(Names, Own(name).Kind) >= 0 && Own(name).Places is not 0;

    /// <summary>The names, each checked.</summary>
    /// <exception cref="ArgumentException">A name is unknown; the message has the nearest.</exception>
    public static MetricNames Checked(MetricNames names)
        => names.Names.FirstOrDefault(name => !IsKnown(name)) is { } unknown ? throw Nearest.Unknown("eval_metric", unknown, Names) : names;

    /// <summary>All measures of a training: those that are asked for, then the objective's, then the user's.</summary>
    public static LGBMScore[] All(LeafwiseLoss loss, LGBMTargets targets, LGBMSettings settings)
    {
        string[] asked = [.. settings.EvalMetric.Names.Select(name => Own(name) is var (kind, places) && places is null ? kind : $"{kind}@{places}")];
        string own = OfObjective(loss);
        if (targets.Groups is null && asked.Any(name => Own(name).Kind is "ndcg" or "map"))
            throw new ArgumentException("The metrics ndcg and map need groups, which LGBMRanker takes.");
        return [.. asked.Append(own).Distinct().SelectMany(name => Of(name, loss, targets, settings)), .. settings.CustomMetrics.Select(metric => Custom(metric, loss, targets))];
    }

    /// <summary>The measure that belongs to an objective.</summary>
    public static LGBMScore Default(LeafwiseLoss loss, LGBMTargets targets, LGBMSettings settings) => Of(OfObjective(loss), loss, targets, settings).Last();

    private static (string Kind, int? Places) Own(string name)
    {
        string[] parts = name.Split('@', 2);
        string kind = Others.GetValueOrDefault(parts[0], parts[0]);
        return (kind, parts.Length == 1 ? null : kind is "ndcg" or "map" && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int places) ? places : 0);
    }

    private static string OfObjective(LeafwiseLoss loss) => loss.Text.Split(' ')[0] switch
    {
        "binary" => "binary_logloss",
        "multiclass" or "multiclassova" => "multi_logloss",
        "regression_l1" => "l1",
        "lambdarank" or "rank_xendcg" => "ndcg",
        "regression" or "custom" => "l2",
        var name => name,
    };

    private static IEnumerable<LGBMScore> Of(string name, LeafwiseLoss loss, LGBMTargets targets, LGBMSettings settings)
    {
        var (kind, places) = Own(name);
        var points = new LGBMPointScores(loss, targets, settings);
        if (kind is "ndcg" or "map")
            return (places is { } one ? [one] : (settings as LGBMRanker)?.EvalAt ?? [FirstPlaces]).Select(k => new LGBMScore($"{kind}@{k}", true, new LGBMRankScore(kind, k, targets, (settings as LGBMRanker)?.LabelGain).Of));
        return [kind switch
        {
            "auc" => new(kind, true, scores => LGBMAreaScores.Auc(scores, Array.ConvertAll(targets.Y, y => y > 0), targets.Weights)),
            "average_precision" => new(kind, true, scores => LGBMAreaScores.AveragePrecision(scores, targets)),
            "auc_mu" => new(kind, true, scores => LGBMAreaScores.AucMu(scores, loss.Outputs, targets)),
            _ => new(kind, false, points.Of(kind)),
        }];
    }

    private static LGBMScore Custom(LGBMMetric metric, LeafwiseLoss loss, LGBMTargets targets)
    {
        float[] y = Array.ConvertAll(targets.Y, v => (float)v);
        return new(metric.Name, metric.IsHigherBetter, scores => metric.Of(y, Array.ConvertAll(LGBMPointScores.Converted(scores, loss), v => (float)v)));
    }
}
