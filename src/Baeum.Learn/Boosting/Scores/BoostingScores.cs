using System.Globalization;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The scores by their names.</summary>
internal static class BoostingScores
{
    private static readonly string[] Names =
        ["rmse", "rmsle", "mae", "mape", "mphe", "logloss", "error", "merror", "mlogloss", "auc", "aucpr", "ndcg", "map", "pre", "poisson-nloglik", "gamma-nloglik", "gamma-deviance", "tweedie-nloglik", "quantile", "cox-nloglik", "aft-nloglik", "interval-regression-accuracy"];

    /// <summary>A score by its name, which may carry a parameter after @.</summary>
    /// <exception cref="ArgumentException">The name is unknown (the message has the nearest), or its parameter is no number.</exception>
    public static BoostingScore Of(string name, ObjectiveOptions options)
    {
        string[] parts = name.Split('@', 2);
        string kind = parts[0], full = name;
        string? parameter = parts.Length > 1 ? parts[1] : null;
        if (kind.EndsWith('-') && parameter is null && kind[..^1] is "ndcg" or "map" or "pre")
            (kind, parameter) = (kind[..^1], "-");
        return kind switch
        {
            "rmse" => new PointScore("rmse", PointScores.Squared, Math.Sqrt),
            "rmsle" => new PointScore("rmsle", PointScores.SquaredLog, Math.Sqrt),
            "mae" => new PointScore("mae", PointScores.Absolute),
            "mape" => new PointScore("mape", PointScores.Percentage),
            "mphe" => (float)options.HuberSlope is var slope ? new PointScore("mphe", (p, y) => PointScores.PseudoHuber(p, y, slope)) : null!,
            "logloss" => new PointScore("logloss", PointScores.LogLoss),
            "error" when parameter is null => new PointScore("error", (p, y) => PointScores.Error(p, y, 0.5f)),
            "error" => Number(full, parameter) is var threshold ? new PointScore(threshold == 0.5f ? "error" : $"error@{Short(threshold)}", (p, y) => PointScores.Error(p, y, threshold)) : null!,
            "merror" => new ClassScore(true),
            "mlogloss" => new ClassScore(false),
            "auc" or "aucpr" => new AreaScore(kind == "aucpr"),
            "ndcg" or "map" or "pre" => new RankScore(kind, parameter),
            "poisson-nloglik" => new PointScore("poisson-nloglik", PointScores.Poisson),
            "gamma-nloglik" => new PointScore("gamma-nloglik", PointScores.Gamma),
            "gamma-deviance" => new PointScore("gamma-deviance", PointScores.GammaDeviance, mean => 2 * mean),
            "tweedie-nloglik" => Number(full, parameter ?? "1.5") is var power ? new PointScore($"tweedie-nloglik@{Short(power)}", (p, y) => PointScores.Tweedie(p, y, power)) : null!,
            "quantile" => new QuantileScore(options.QuantileAlpha),
            "cox-nloglik" => new CoxScore(),
            "aft-nloglik" => new AftScore(SurvivalDistributions.Of(options.AftLossDistribution), options.AftLossDistributionScale),
            "interval-regression-accuracy" => new IntervalScore(),
            _ => throw Nearest.Unknown("eval_metric", name, Names),
        };
    }

    /// <summary>A number as C++ streams write it: six digits.</summary>
    internal static string Short(float value) => ((double)value).ToString("G6", CultureInfo.InvariantCulture).Replace('E', 'e');

    private static float Number(string name, string? text)
        => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : throw new ArgumentException($"eval_metric '{name}': expected a number after @.");
}
