using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What <c>Fit</c> of all LightGBM estimators returns besides the trees.</summary>
/// <param name="Booster">The trees, as LightGBM's files hold them.</param>
/// <param name="BestIteration">How many rounds gave the best score on the last watched set, and predict; 0 where training was not to end early. LightGBM: <c>best_iteration_</c>.</param>
/// <param name="EvalsResult">The score of each watched set after each round: <c>EvalsResult["valid_0"]["l2"]</c>. LightGBM: <c>evals_result_</c>.</param>
/// <param name="ImportanceType">"split" or "gain".</param>
public sealed record LGBMFit(LGBMBooster Booster, int BestIteration, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double[]>> EvalsResult, string ImportanceType)
{
    /// <summary>The trees up to the best round, which predict; all where training was not to end early.</summary>
    public LGBMBooster Best => BestIteration == 0 || BestIteration >= Booster.NumIterations ? Booster : Booster.Slice(..BestIteration);

    internal static LGBMFit Run(LGBMSettings settings, LeafwiseLoss loss, Tensor<float> x, double[] targets, double[]? weights, IReadOnlyList<LGBMWatched> watched, LGBMRequest request)
    {
        int features = (int)x.Lengths[1];
        string[] names = request.FeatureNames ?? request.InitModel?.FeatureNames ?? [.. Enumerable.Range(0, features).Select(i => $"Column_{i}")];
        if (names.Length != features)
            throw new ArgumentException($"There are {names.Length} names of features, but x has {features} columns.");
        if (settings.CustomObjective is { } own)
            (loss, request) = (LGBMOwnObjective.Without(loss), request with { Gradients = LGBMOwnObjective.Gradients(own, targets, weights, loss.Outputs) });
        var (booster, best) = new LGBMTraining(settings, loss, x, targets, weights, watched, request).Run(names);
        return new(booster, best, watched.ToDictionary(w => w.Name, w => w.Log), settings.ImportanceType);
    }

    /// <summary>The weights of samples, multiplied with those of their classes; null where all are 1.</summary>
    internal static double[]? Weights(Tensor<float>? sampleWeight, int samples, double[]? byClass = null, int[]? codes = null)
    {
        var given = Inputs.Weights(sampleWeight, samples);
        if (given.IsEmpty && (byClass is null || Array.TrueForAll(byClass, w => w == 1)))
            return null;
        var weights = new double[samples];
        for (int i = 0; i < samples; i++)
            weights[i] = (given.IsEmpty ? 1 : given[i]) * (byClass is null ? 1 : byClass[codes![i]]);
        return weights.Sum() > 0 ? weights : throw new ArgumentException("All sample weights are 0.");
    }

    /// <summary>How much each feature contributed, sum 1.</summary>
    internal double[] Importances => Importance.Shares(Booster.FeatureImportance(ImportanceType));

    internal Tensor<float> Predict(Tensor<float> x, IFitted model) => Booster.Predict(Inputs.Features(x, model), 0, BestIteration);
}
