using Baeum.Data;

namespace Baeum.Learn;

/// <summary>XGBoost's own functions, beside the estimators: <c>xgboost.train</c> and <c>xgboost.cv</c>.</summary>
public static class XGBoost
{
    /// <summary>Boosts a model and prints a line for each round that is looked at. XGBoost: <c>train</c>.</summary>
    /// <param name="parameters">How.</param>
    /// <param name="dtrain">Samples to learn from.</param>
    /// <param name="numBoostRound">Rounds of boosting.</param>
    /// <param name="evals">Samples that are looked at after each round, with their names; the last decide about early stopping.</param>
    /// <param name="evalsResult">Is filled with the scores of each round by name and metric.</param>
    /// <param name="earlyStoppingRounds">Rounds without a better score of the last metric after which training ends.</param>
    /// <param name="maximize">Whether a greater score is better; null for what the metric says.</param>
    /// <param name="verboseEval">Every how many rounds a line is printed; 0 for never.</param>
    /// <param name="xgbModel">A model that is boosted further.</param>
    /// <param name="learningRates">From a round to the learning rate after it. XGBoost: <c>LearningRateScheduler</c>.</param>
    /// <param name="afterIteration">Called after every round; true ends the training. XGBoost: <c>TrainingCallback.after_iteration</c>.</param>
    /// <param name="cancellationToken">Ends the training after the round that is running; the model so far is returned.</param>
    public static Booster Train(XGBParameters parameters, DMatrix dtrain, int numBoostRound = 10, IReadOnlyList<(DMatrix Data, string Name)>? evals = null, Dictionary<string, Dictionary<string, double[]>>? evalsResult = null,
        int? earlyStoppingRounds = null, bool? maximize = null, int verboseEval = 1, Booster? xgbModel = null, Func<int, double>? learningRates = null, Func<BoostingRound, bool>? afterIteration = null, CancellationToken cancellationToken = default)
    {
        var plan = Plan(parameters, dtrain, new() { Verbose = verboseEval, XgbModel = xgbModel, Cancellation = cancellationToken }) with
        {
            Rounds = Compute.Check.NonNegative(numBoostRound, nameof(numBoostRound)),
            EarlyStoppingRounds = earlyStoppingRounds,
            Maximize = maximize,
            LearningRates = learningRates,
            AfterRound = afterIteration,
        };
        var (model, scores) = BoosterTraining.Run(plan, dtrain.Samples(nameof(dtrain)), [.. (evals ?? []).Select(e => (e.Name, Watched(dtrain, e.Data, e.Name)))]);
        foreach (var (name, metrics) in scores)
            evalsResult?[name] = metrics;
        return model;
    }

    /// <summary>Boosts a model for each fold, round by round, and averages their scores. XGBoost: <c>cv</c>, with its folds for the same seed.</summary>
    /// <param name="parameters">How.</param>
    /// <param name="dtrain">The samples.</param>
    /// <param name="numBoostRound">Rounds of boosting.</param>
    /// <param name="nfold">Folds.</param>
    /// <param name="stratified">Whether each fold has the same share of each label.</param>
    /// <param name="folds">Folds of one's own: the rows to learn from and those to look at.</param>
    /// <param name="metrics">What is looked at; without it the parameters' metrics, else the objective's.</param>
    /// <param name="earlyStoppingRounds">Rounds without a better mean of the last metric after which it ends; the table then ends with the best round.</param>
    /// <param name="maximize">Whether a greater score is better; null for what the metric says.</param>
    /// <param name="verboseEval">Every how many rounds a line is printed; 0 for never.</param>
    /// <param name="showStdv">Whether lines show the deviation.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <param name="shuffle">Whether samples are put into a random order first.</param>
    /// <returns>A row for each round; columns such as <c>train-rmse-mean</c>, <c>train-rmse-std</c>, <c>test-rmse-mean</c>, <c>test-rmse-std</c>.</returns>
    public static DataFrame Cv(XGBParameters parameters, DMatrix dtrain, int numBoostRound = 10, int nfold = 3, bool stratified = false, IReadOnlyList<(int[] In, int[] Out)>? folds = null, MetricNames metrics = default,
        int? earlyStoppingRounds = null, bool? maximize = null, int verboseEval = 0, bool showStdv = true, int seed = 0, bool shuffle = true)
    {
        if (metrics.Names.Count > 0)
            parameters = parameters with { EvalMetric = metrics };
        var trainings = BoosterFolds.Of(dtrain, nfold, stratified, folds, seed, shuffle).Select(fold =>
        {
            var samples = fold.Train.Samples(nameof(dtrain));
            return new BoosterTraining(Plan(parameters, fold.Train, new()), samples, ("train", samples), ("test", fold.Test.Samples(nameof(dtrain))));
        }).ToArray();
        var last = Plan(parameters, dtrain, new()).Scores[^1];
        return new BoosterCrossValidation(trainings, earlyStoppingRounds is { } patience ? new(patience, maximize ?? last.IsMaximized) : null, verboseEval, showStdv).Run(numBoostRound);
    }

    extension(Booster booster)
    {
        /// <summary>What the objective makes of the margins of samples. XGBoost: <c>predict</c>.</summary>
        /// <inheritdoc cref="Booster.Predict"/>
        /// <param name="data">The samples; their base margin counts.</param>
        /// <param name="iterationRange">The rounds that count; all without it.</param>
        public System.Numerics.Tensors.Tensor<float> Predict(DMatrix data, Range? iterationRange = null) => booster.Predict(data.Data, iterationRange, data.BaseMargin);
    }

    private static BoostingPlan Plan(XGBParameters parameters, DMatrix data, XGBFit fit)
    {
        if (parameters.Objective.StartsWith("multi:", StringComparison.Ordinal) && parameters.NumClass < 1)
            throw new ArgumentException($"{parameters.Objective} needs the number of classes: NumClass = 3.");
        if (data.FeatureTypes is { } types)
            parameters = parameters with { FeatureTypes = types, EnableCategorical = true };
        return XGBPlan.Of(parameters, parameters.Objective, parameters.NumClass, data.NumRow, data.NumCol, fit with { FeatureNames = data.FeatureNames, FeatureWeights = data.FeatureWeights });
    }

    private static BoostingSamples Watched(DMatrix dtrain, DMatrix data, string name)
        => data.NumCol == dtrain.NumCol ? data.Samples(name) : throw new ArgumentException($"{name} has {data.NumCol} features, dtrain {dtrain.NumCol}.");
}
