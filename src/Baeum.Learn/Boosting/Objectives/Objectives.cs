using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The objectives by their names.</summary>
internal static class Objectives
{
    private static readonly Dictionary<string, Func<ObjectiveOptions, BoostingObjective>> Known = new(StringComparer.Ordinal)
    {
        ["reg:squarederror"] = o => Regression<SquaredLoss>("reg:squarederror", "rmse", o),
        ["reg:linear"] = o => Regression<SquaredLoss>("reg:squarederror", "rmse", o),
        ["reg:squaredlogerror"] = o => Regression<SquaredLogLoss>("reg:squaredlogerror", "rmsle", o),
        ["reg:logistic"] = o => Regression<LogisticLoss>("reg:logistic", "rmse", o),
        ["reg:absoluteerror"] = _ => new QuantileObjective([]),
        ["reg:quantileerror"] = o => new QuantileObjective(o.QuantileAlpha),
        ["reg:pseudohubererror"] = o => Point("reg:pseudohubererror", "mphe", new PseudoHuberLoss((float)o.HuberSlope), "pseudo_huber_param.huber_slope", o.HuberSlope),
        ["reg:gamma"] = _ => new PointObjective<GammaLoss>("reg:gamma", "gamma-nloglik", default),
        ["reg:tweedie"] = o => Point("reg:tweedie", $"tweedie-nloglik@{BoostingScores.Short((float)o.TweedieVariancePower)}", new TweedieLoss((float)o.TweedieVariancePower), "tweedie_regression_param.tweedie_variance_power", o.TweedieVariancePower),
        ["count:poisson"] = o => Point("count:poisson", "poisson-nloglik", new PoissonLoss((float)o.MaxDeltaStep), "poisson_regression_param.max_delta_step", o.MaxDeltaStep),
        ["binary:logistic"] = o => Regression<LogisticLoss>("binary:logistic", "logloss", o),
        ["binary:logitraw"] = o => Regression<LogisticRawLoss>("binary:logitraw", "logloss", o),
        ["binary:hinge"] = _ => new PointObjective<HingeLoss>("binary:hinge", "error", default),
        ["multi:softprob"] = o => new SoftmaxObjective(o.NumClass, false),
        ["multi:softmax"] = o => new SoftmaxObjective(o.NumClass, true),
        ["rank:pairwise"] = o => new RankObjective("rank:pairwise", o),
        ["rank:ndcg"] = o => new RankObjective("rank:ndcg", o),
        ["rank:map"] = o => new RankObjective("rank:map", o),
        ["survival:cox"] = _ => new CoxObjective(),
        ["survival:aft"] = o => new AftObjective(SurvivalDistributions.Of(o.AftLossDistribution), o.AftLossDistributionScale),
        ["reg:expectileerror"] = _ => new ForeignObjective("reg:expectileerror"),
    };

    /// <summary>The names that can be trained.</summary>
    public static string[] Names => [.. Known.Keys.Where(name => name != "reg:expectileerror")];

    /// <summary>An objective by its name.</summary>
    /// <exception cref="ArgumentException">The name is unknown; the message has the nearest.</exception>
    public static BoostingObjective Of(string name, ObjectiveOptions options)
        => Known.TryGetValue(name, out var make) ? make(options) : throw Nearest.Unknown("objective", name, [.. Known.Keys]);

    /// <summary>The objective of a model.</summary>
    public static BoostingObjective Of(Booster booster) => Of(booster.Objective, ObjectiveOptions.Of(booster));

    private static PointObjective<TLoss> Regression<TLoss>(string name, string metric, ObjectiveOptions options) where TLoss : struct, IPointLoss
        => new(name, metric, default, new() { ["reg_loss_param.scale_pos_weight"] = ObjectiveOptions.Text(options.ScalePosWeight) }, options.ScalePosWeight);

    private static PointObjective<TLoss> Point<TLoss>(string name, string metric, TLoss loss, string parameter, double value) where TLoss : struct, IPointLoss
        => new(name, metric, loss, new() { [parameter] = ObjectiveOptions.Text(value) });
}
