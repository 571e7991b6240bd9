using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What cross-validation has found, one entry a fold.</summary>
/// <param name="ScorerNames">Names of the scorers; <c>score</c> where there is one.</param>
/// <param name="FitTime">Seconds of fitting.</param>
/// <param name="ScoreTime">Seconds of judging.</param>
/// <param name="TestScores">Scores on the test parts, [scorer][fold].</param>
/// <param name="TrainScores">Scores on the training parts, if they were asked for.</param>
/// <param name="Estimators">The fitted models, if they were asked for.</param>
public sealed record CrossValidationResult(string[] ScorerNames, double[] FitTime, double[] ScoreTime, double[][] TestScores, double[][]? TrainScores, IReadOnlyList<IFitted>? Estimators)
{
    /// <summary>Scores of the first scorer on the test parts.</summary>
    public double[] TestScore => TestScores[0];

    /// <summary>Scores of the first scorer on the training parts, if they were asked for.</summary>
    public double[]? TrainScore => TrainScores?[0];

    /// <summary>A list by scikit-learn's key: <c>fit_time</c>, <c>score_time</c>, <c>test_score</c>, <c>test_accuracy</c>, <c>train_score</c>.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public double[] this[string key] => Entries().FirstOrDefault(e => e.Key == key).Value ?? throw Nearest.Unknown("result of cross-validation", key, Entries().Select(e => e.Key));

    /// <summary>One row a fold.</summary>
    public DataFrame ToDataFrame() => new(Entries().Select(e => Column.Create(e.Key, e.Value)));

    /// <summary>The table.</summary>
    public override string ToString() => $"{ToDataFrame()}";

    private IEnumerable<(string Key, double[] Value)> Entries()
        => new[] { ("fit_time", FitTime), ("score_time", ScoreTime) }.Concat(ScorerNames.SelectMany((name, i) => Scores(name, i)));

    private IEnumerable<(string, double[])> Scores(string name, int i)
    {
        yield return ($"test_{name}", TestScores[i]);
        if (TrainScores is not null)
            yield return ($"train_{name}", TrainScores[i]);
    }
}
