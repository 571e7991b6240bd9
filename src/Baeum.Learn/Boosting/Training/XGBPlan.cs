using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>From an estimator's parameters to the plan of a training.</summary>
internal static class XGBPlan
{
    /// <summary>The plan for so many features.</summary>
    /// <param name="settings">The estimator.</param>
    /// <param name="objective">The objective's name.</param>
    /// <param name="classes">Classes of a multi-class objective.</param>
    /// <param name="rows">Samples to learn from.</param>
    /// <param name="features">Features of a sample.</param>
    /// <param name="fit">What was handed to <c>Fit</c>.</param>
    public static BoostingPlan Of(XGBSettings settings, string objective, int classes, int rows, int features, XGBFit fit)
    {
        bool isPoisson = objective == "count:poisson";
        double step = settings.MaxDeltaStep ?? (isPoisson ? 0.7 : 0);
        var options = new ObjectiveOptions
        {
            NumClass = classes,
            ScalePosWeight = settings.ScalePosWeight,
            MaxDeltaStep = step,
            TweedieVariancePower = settings.TweedieVariancePower,
            HuberSlope = settings.HuberSlope,
            QuantileAlpha = settings.QuantileAlpha,
            NumPairsample = settings.NumPairsample,
            AftLossDistribution = settings.AftLossDistribution,
            AftLossDistributionScale = settings.AftLossDistributionScale,
        };
        var loss = Objectives.Of(objective, options);
        // In XGBoost 1.7 the slope of the objective reaches the metric that is asked for, not the one that is looked at by default.
        var (metrics, told) = settings.EvalMetric.Names.Count > 0 ? (settings.EvalMetric.Names, options) : ([loss.DefaultMetric], options with { HuberSlope = 1 });
        string[] types = Types(settings, features);
        return new()
        {
            Rounds = settings.Rounds,
            Kind = settings.Booster,
            NumParallelTree = settings.Booster == "gblinear" ? 1 : settings.ParallelTrees,
            Linear = Linear(settings),
            Drop = new(settings.RateDrop, settings.OneDrop, settings.SkipDrop, settings.SampleType == "weighted", settings.NormalizeType == "forest"),
            Objective = loss,
            CustomObjective = settings.CustomObjective,
            // XGBoost 1.7 does not know where the rows of an exactly grown tree are, so its leaves keep their values. The quantile error is of version 2 and would not work without.
            HasLeafQuantiles = settings.CustomObjective is null && (objective == "reg:quantileerror" || settings.TreeMethod is "hist" or "approx" || settings.TreeMethod == "auto" && rows >= TreeGrower.LeastApproxRows),
            Scores = [.. metrics.Select(name => BoostingScores.Of(name, told)), .. settings.CustomMetric is { } own ? new[] { new OwnScore(own, own.Method.Name.Contains('<') ? "custom" : own.Method.Name) } : []],
            BaseScore = settings.BaseScore,
            EarlyStoppingRounds = settings.EarlyStoppingRounds,
            Verbose = fit.Verbose,
            Continued = fit.XgbModel,
            FeatureNames = fit.FeatureNames ?? [],
            FeatureTypes = types,
            Cancellation = fit.Cancellation,
            Trees = Growth(settings, types, (float)step, fit.FeatureWeights, objective is "reg:squarederror" or "reg:absoluteerror" or "reg:quantileerror"),
        };
    }

    private static LinearSettings Linear(XGBSettings s)
        => s.Booster == "gblinear" && s is { Updater: "shotgun", FeatureSelector: "random" or "greedy" or "thrifty" }
            ? throw new ArgumentException($"feature_selector '{s.FeatureSelector}' needs updater 'coord_descent'; shotgun knows cyclic and shuffle.")
            : new(s.Updater, s.FeatureSelector, s.TopK, (float)s.LearningRate, (float)s.RegAlpha, (float)s.RegLambda);

    /// <summary>The samples with NaN for every missing value.</summary>
    public static Tensor<float> WithMissing(Tensor<float> x, double missing)
    {
        x = Inputs.Features(Inputs.Matrix(x));
        if (float.IsNaN((float)missing))
            return x.IsDense ? x : x.ToDenseTensor();
        float[] values = x.ToDenseTensor().AsReadOnlySpan().ToArray();
        values.AsSpan().Replace((float)missing, float.NaN);
        return Tensor.Create(values, x.Lengths);
    }

    private static string[] Types(XGBSettings settings, int features)
    {
        if (settings.FeatureTypes is not { } types)
            return [];
        if (types.Length != features)
            throw new ArgumentException($"feature_types: expected {features} types, one a feature, received {types.Length}.");
        foreach (string type in types)
            Choice.Of(type, ["q", "float", "int", "i", "c"], "feature_types");
        return types.Contains("c") && !settings.EnableCategorical
            ? throw new ArgumentException("feature_types holds 'c' (categories): enable_categorical must be set to true.") : types;
    }

    private static BoostedTreeSettings Growth(XGBSettings s, string[] types, float step, float[]? featureWeights, bool constantHessian) => new()
    {
        TreeMethod = s.TreeMethod,
        GrowPolicy = s.GrowPolicy,
        MaxDepth = s.MaxDepth,
        MaxLeaves = s.MaxLeaves,
        MaxBin = s.MaxBin,
        MinChildWeight = (float)s.MinChildWeight,
        MinSplitLoss = (float)s.Gamma,
        RegAlpha = (float)s.RegAlpha,
        RegLambda = (float)s.RegLambda,
        MaxDeltaStep = step,
        LearningRate = (float)s.LearningRate,
        Subsample = (float)s.Subsample,
        ColsampleByTree = (float)s.ColsampleBytree,
        ColsampleByLevel = (float)s.ColsampleBylevel,
        ColsampleByNode = (float)s.ColsampleBynode,
        FeatureWeights = featureWeights ?? [],
        MonotoneConstraints = s.MonotoneConstraints ?? [],
        InteractionConstraints = s.InteractionConstraints,
        Categorical = types.Contains("c") ? Array.ConvertAll(types, t => t == "c") : [],
        MaxCatToOnehot = s.MaxCatToOnehot,
        MaxCatThreshold = s.MaxCatThreshold,
        // With an objective of one's own XGBoost goes by the objective that is named beside it.
        ConstantHessian = constantHessian,
        Seed = s.Seed ?? 0,
    };
}
