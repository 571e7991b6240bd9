namespace Baeum.Learn;

/// <summary>What is known after a round of boosting.</summary>
/// <param name="epoch">The number of the round in this training, from 0.</param>
/// <param name="model">Makes the model so far.</param>
/// <param name="evalsLog">The scores of all rounds by set and metric.</param>
public sealed class BoostingRound(int epoch, Func<Booster> model, IReadOnlyDictionary<string, Dictionary<string, double[]>> evalsLog)
{
    private Booster? _model;

    /// <summary>The number of the round in this training, from 0.</summary>
    public int Epoch => epoch;

    /// <summary>The model so far.</summary>
    public Booster Model => _model ??= model();

    /// <summary>The scores of all rounds so far by the name of the set and the metric.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, double[]>> EvalsLog => evalsLog;
}
