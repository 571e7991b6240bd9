using System.Globalization;

namespace Baeum.Learn;

/// <summary>The parameters of a training as the lines that LightGBM's files end with.</summary>
internal static class LGBMParameters
{
    public static string[] Of(LGBMSettings s, LeafwiseLoss loss)
        => [.. new (string Name, object Value)[]
        {
            ("boosting", s.BoostingType), ("objective", loss.Text.Split(' ')[0]), ("metric", string.Join(',', s.EvalMetric.Names)), ("num_iterations", s.NEstimators), ("learning_rate", s.LearningRate), ("num_leaves", s.NumLeaves),
            ("max_depth", s.MaxDepth), ("min_data_in_leaf", s.MinChildSamples), ("min_sum_hessian_in_leaf", s.MinChildWeight), ("bagging_fraction", s.Subsample),
            ("bagging_freq", s.SubsampleFreq), ("feature_fraction", s.ColsampleBytree), ("early_stopping_round", s.EarlyStoppingRounds ?? 0), ("lambda_l1", s.RegAlpha), ("lambda_l2", s.RegLambda), ("min_gain_to_split", s.MinSplitGain),
            ("max_bin", s.MaxBin), ("categorical_feature", string.Join(',', s.CategoricalFeature)),
        }.Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Name}: {p.Value}]"))];
}
