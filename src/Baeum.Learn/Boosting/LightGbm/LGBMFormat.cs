namespace Baeum.Learn;

/// <summary>Models of LightGBM's estimators as its text files; read again, classes are 0, 1, 2 ...</summary>
internal sealed class LGBMFormat : IForeignFormat
{
    public bool Claims(string path, IFitted model) => path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && BoosterOf(model) is not null;

    public void Write(string path, IFitted model) => BoosterOf(model)!.SaveModel(path);

    public bool Recognizes(ReadOnlySpan<byte> start) => LGBMBooster.IsModel(start);

    public IFitted Read(string path)
    {
        var booster = LGBMBooster.LoadModel(path);
        var output = booster.Output;
        var learned = new LGBMFit(booster, 0, new Dictionary<string, IReadOnlyDictionary<string, double[]>>(), "split");
        return output.IsClassification ? new LGBMClassifier.Model(learned, Enumerable.Range(0, Math.Max(2, booster.NumTreePerIteration)).ToArray())
            : booster.NumTreePerIteration == 1 ? new LGBMRegressor.Model(learned) : booster;
    }

    /// <summary>The trees of a model of LightGBM's kind; null for others. Of an early stopped model those up to the best round.</summary>
    internal static LGBMBooster? BoosterOf(IFitted model) => model switch
    {
        LGBMBooster booster => booster,
        LGBMClassifier.Model m => m.Learned.Best,
        LGBMRegressor.Model m => m.Learned.Best,
        LGBMRanker.Model m => m.Learned.Best,
        HistGradientBoostingClassifier.Model m => m.Booster,
        HistGradientBoostingRegressor.Model m => m.Booster,
        _ => null,
    };
}
