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
            ("max_delta_step", s.MaxDeltaStep), ("path_smooth", s.PathSmooth), ("extra_trees", s.ExtraTrees ? 1 : 0), ("monotone_constraints", string.Join(',', s.MonotoneConstraints ?? [])),
            ("interaction_constraints", string.Join(',', (s.InteractionConstraints ?? []).Select(group => $"[{string.Join(',', group)}]"))), ("feature_fraction_bynode", s.FeatureFractionBynode),
            ("min_data_in_bin", s.MinDataInBin), ("bin_construct_sample_cnt", s.BinConstructSampleCnt), ("use_missing", s.UseMissing ? 1 : 0), ("zero_as_missing", s.ZeroAsMissing ? 1 : 0),
            ("max_bin", s.MaxBin), ("categorical_feature", string.Join(',', s.CategoricalFeature)),
        }.Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Name}: {p.Value}]"))];
}
