using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

public class CrossValidateTests
{
    private static readonly Dataset Iris = Datasets.Iris();
    private static readonly Pipeline Pipe = new(("scaler", new StandardScaler()), ("centroids", new Centroids()));

    // scikit-learn 1.2: cross_val_score(make_pipeline(StandardScaler(), NearestCentroid()), *load_iris(return_X_y=True))
    [Fact]
    public void Scores_are_those_of_scikit_learn()
        => Assert.Equal([0.8, 0.9, 0.8666666666666667, 0.8666666666666667, 0.9], ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y), (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void Several_scorers_times_and_models_come_back()
    {
        var result = ModelSelection.CrossValidate(Pipe, Iris.X, Iris.Y, cv: 3, scoring: ["accuracy", "f1_macro"], returnTrainScore: true, returnEstimator: true);

        Assert.Equal(["fit_time", "score_time", "test_accuracy", "train_accuracy", "test_f1_macro", "train_f1_macro"], result.ToDataFrame().Columns);
        Assert.Equal(3, result["test_f1_macro"].Length);
        Assert.Equal(result.TestScore, result["test_accuracy"]);
        var folds = new StratifiedKFold(3).Split(Iris.X, Iris.Y).ToArray();
        Assert.All(Enumerable.Range(0, 3), f => Assert.Equal(result.TestScore[f], Assert.IsAssignableFrom<IClassifier>(result.Estimators![f]).Score(Iris.X.TakeRows(folds[f].Test), ((Labels)Iris.Y).TakeRows(folds[f].Test)), 1e-12));
        Assert.Contains("Did you mean 'test_accuracy'", Assert.Throws<ArgumentException>(() => result["test_acuracy"]).Message);
    }

    [Fact]
    public void Predictions_of_every_sample_come_from_a_model_that_did_not_see_it()
    {
        var predicted = ModelSelection.CrossValPredict(Pipe, Iris.X, Iris.Y);
        var probabilities = (Tensor<float>)ModelSelection.CrossValPredict(Pipe, Iris.X, Iris.Y, new KFold(3), method: "predict_proba");

        Assert.Equal(ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y).Average(), Metrics.AccuracyScore(Iris.Y, predicted), 1e-12);
        // Without shuffling, each of three folds lacks the class that it predicts: its column is zero.
        Assert.Equal([150, 3], probabilities.Shape());
        Assert.Equal(0, probabilities[0, 0]);
        Assert.Equal(0, probabilities[149, 2]);
        Assert.Contains("must hold every sample once", Assert.Throws<ArgumentException>(() => ModelSelection.CrossValPredict(Pipe, Iris.X, Iris.Y, new ShuffleSplit(3))).Message);
        Assert.Contains("Centroids does not offer transform", Assert.Throws<InvalidOperationException>(() => ModelSelection.CrossValPredict(Pipe, Iris.X, Iris.Y, method: "transform")).Message);
        string[] names = ModelSelection.CrossValPredict(Pipe, Iris.X, ((int[])(Labels)Iris.Y).Select(c => "abc"[c].ToString()).ToArray());
        Assert.Equal(names.Select(n => n[0] - 'a'), (int[])predicted);
    }

    [Fact]
    public void Do_not_depend_on_the_number_of_threads()
    {
        int before = Threads.Count;
        try
        {
            var all = new[] { 1, 2, 8, 100 }.Select(threads =>
            {
                Threads.Count = threads;
                return string.Join(",", ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y, scoring: "f1_weighted"));
            });
            Assert.Single(all.Distinct());
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Fact]
    public void Curves_have_a_point_for_each_size_or_value()
    {
        var learning = ModelSelection.LearningCurve(Pipe, Iris.X, Iris.Y, trainSizes: [0.5, 1], shuffle: true, seed: 0);
        var validation = ModelSelection.ValidationCurve(Pipe, Iris.X, Iris.Y, "centroids__shrink", [0, 0.5, 0.9]);

        Assert.Equal([60, 120], learning.TrainSizes);
        Assert.Equal(5, learning.TestScores[1].Length);
        Assert.Equal(ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y), learning.TestScores[1], (a, b) => Math.Abs(a - b) < 0.05);
        Assert.Equal(ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y), validation.TestScores[0]);
        Assert.Equal(3, validation.ToDataFrame().RowCount);
        Assert.Contains("up to 120, received [200.0]", Assert.Throws<ArgumentException>(() => ModelSelection.LearningCurve(Pipe, Iris.X, Iris.Y, trainSizes: [200])).Message);
    }

    [Fact]
    public void Compare_ranks_a_list()
    {
        var table = ModelSelection.Compare([("most frequent", new Probe()), ("centroids", Pipe)], Iris.X, Iris.Y);

        Assert.Equal(["centroids", "most frequent"], table["model"].Select(v => (string)v!));
        Assert.Equal(1 / 3.0, table["mean_test_score"].Values<double>()[1], 1e-6);
        Assert.Equal("Centroids(shrink=0.5)", ModelSelection.Compare([new Centroids { Shrink = 0.5 }], Iris.X, Iris.Y)["model"][0]);
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        Assert.Contains("Did you mean 'accuracy'", Assert.Throws<ArgumentException>(() => ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y, scoring: "acuracy")).Message);
        var failed = Assert.Throws<ArgumentException>(() => ModelSelection.CrossValScore(new Centroids { FailsAt = 4 }, Iris.X, Iris.Y));
        Assert.Contains("All the 5 fits failed", failed.Message);
        Assert.Contains("Centroids does not like 4 features", failed.Message);
        Assert.Contains("'r2' needs a model that predicts numbers; Centroids does not", Assert.Throws<ArgumentException>(() => ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y, scoring: "r2")).Message);
        Assert.Contains("for the class 1 among two", Assert.Throws<ArgumentException>(() => ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y, scoring: "f1")).Message);
        Assert.Contains("x and y must have as many rows", Assert.Throws<ArgumentException>(() => ModelSelection.CrossValScore(Pipe, Iris.X, new[] { 1, 2 })).Message);
    }
}
