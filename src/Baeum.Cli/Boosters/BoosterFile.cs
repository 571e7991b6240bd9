using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>A boosted model of a file: XGBoost's JSON or UBJSON, or LightGBM's text; or the one within a run.</summary>
/// <param name="Path">The file.</param>
/// <param name="XGBoost">The model, if it is XGBoost's.</param>
/// <param name="LightGbm">The model, if it is LightGBM's.</param>
internal sealed record BoosterFile(string Path, Booster? XGBoost, LGBMBooster? LightGbm)
{
    // "learner" is the first word of XGBoost's files, but for those that begin with their version.
    private const int Peeked = 4096;

    private static readonly RecipeJson Compact = new(new(RecipeJson.Default.Options) { WriteIndented = false });

    /// <summary>Names of the features; null where the file has none.</summary>
    public string[]? FeatureNames => LightGbm?.FeatureNames ?? (XGBoost!.FeatureNames.Length > 0 ? XGBoost.FeatureNames : null);

    /// <summary>How many features a sample has.</summary>
    public int Features => LightGbm?.NFeaturesIn ?? XGBoost!.NFeatures;

    /// <summary>How many trees there are.</summary>
    public int Trees => LightGbm?.Trees.Length ?? XGBoost!.Trees.Length;

    /// <summary>How many leaves these have together.</summary>
    public int Leaves => LightGbm?.Trees.Sum(t => t.NumLeaves) ?? XGBoost!.Trees.Sum(t => t.NLeaves);

    /// <summary>What it was trained to make small.</summary>
    public string Objective => LightGbm?.Objective ?? XGBoost!.Objective;

    /// <summary>Whose file it is.</summary>
    public string Kind => LightGbm is { } l ? $"LightGBM {l.Version}{(l.AverageOutput ? ", averaged" : "")}" : $"XGBoost {XGBoost!.Kind}";

    /// <summary>The model of a file or of a run, if it is boosted; null for other kinds.</summary>
    public static BoosterFile? TryOpen(string path)
    {
        if (Run.IsOne(path))
            return Run.Load(path) is { Model: LearnedEstimator learned } run ? Of(path, LearnedEstimator.LastOf(learned.Model))?.Named(run.Recipe) : null;
        if (!File.Exists(path))
            return null;
        var start = new byte[Peeked];
        int count;
        using (var stream = File.OpenRead(path))
            count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var head = start.AsSpan(0, count);
        return LGBMBooster.IsModel(head) ? new(path, null, LGBMBooster.LoadModel(path))
            : head.StartsWith("binf"u8) || path.EndsWith(".ubj", StringComparison.OrdinalIgnoreCase) || head.IndexOf("\"learner\""u8) >= 0 && head.TrimStart((byte)' ')[0] == '{' ? new(path, Booster.Load(path), null)
            : null;
    }

    /// <summary>What it predicts. Shape: [samples, features] → [samples] or [samples, classes].</summary>
    public Tensor<float> Predict(Tensor<float> x) => LightGbm?.Predict(x) ?? XGBoost!.Predict(x);

    /// <summary>How much each feature contributed, sum 1.</summary>
    public double[] Importances => LightGbm?.FeatureImportances ?? XGBoost!.FeatureImportances("gain");

    // The names of the columns, and for LightGBM the categories of those that are text.
    private BoosterFile Named(Recipe recipe)
    {
        if (!recipe.IsNative || recipe.Features.Count != Features)
            return this;
        string[] names = [.. recipe.Features.Select(f => f.Name)];
        string categories = JsonSerializer.Serialize([.. recipe.Features.Select(f => f.Categories).OfType<IReadOnlyList<string>>().Select(c => c.ToArray())], Compact.StringArrayArray);
        return this with { XGBoost = XGBoost is null ? null : XGBoost with { FeatureNames = names }, LightGbm = LightGbm is null ? null : LightGbm with { FeatureNames = names, PandasCategorical = categories } };
    }

    private static BoosterFile? Of(string path, IFitted model) => model switch
    {
        XGBModel x => new(path, x.Booster, null),
        LGBMClassifier.Model m => new(path, null, m.Learned.Best),
        LGBMRegressor.Model m => new(path, null, m.Learned.Best),
        LGBMRanker.Model m => new(path, null, m.Learned.Best),
        HistGradientBoostingClassifier.Model m => new(path, null, m.Booster),
        HistGradientBoostingRegressor.Model m => new(path, null, m.Booster),
        _ => null,
    };
}
