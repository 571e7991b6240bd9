namespace Baeum.Learn;

/// <summary>Samples that are looked at after each round, with their margins so far and all scores.</summary>
internal sealed class WatchedSamples(string name, BoostingSamples samples, BoostingScore[] scores, float[]? ofTraining)
{
    private readonly List<double>[] _log = [.. scores.Select(_ => new List<double>())];
    private float[] _margins = [];

    /// <summary>What they are called: <c>validation_0</c>.</summary>
    public string Name => name;

    /// <summary>The last score of each metric.</summary>
    public IEnumerable<(string Metric, double Score)> Last => scores.Zip(_log, (score, log) => (score.Name, log[^1]));

    /// <summary>All scores by metric.</summary>
    public Dictionary<string, double[]> Log => scores.Zip(_log).ToDictionary(s => s.First.Name, s => s.Second.ToArray());

    /// <summary>Begins with the margins of a model.</summary>
    public void Start(Booster model) => _margins = ofTraining ?? model.Margins(samples.X, null, samples.BaseMargin);

    /// <summary>Adds what the trees of a round say.</summary>
    public void Add(Booster round)
    {
        if (ofTraining is null)
            ForestMargins.Add(round.Forest, .., samples.X, _margins, round.NOutputs);
    }

    /// <summary>Takes the scores of the margins.</summary>
    public void Score(BoostingObjective objective, int outputs)
    {
        float[] predictions = [.. _margins];
        objective.TransformForScores(predictions, outputs);
        for (int i = 0; i < scores.Length; i++)
            _log[i].Add(scores[i].Of(predictions, outputs, samples.Targets));
    }
}
