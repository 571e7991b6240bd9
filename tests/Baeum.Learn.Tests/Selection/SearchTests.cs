using Baeum.Data;

namespace Baeum.Learn.Tests;

public class SearchTests
{
    private static readonly Dataset Iris = Datasets.Iris();
    private static readonly Pipeline Pipe = new(("scaler", new StandardScaler()), ("centroids", new Centroids()));

    [Fact]
    public void Grid_tries_every_combination_and_fits_the_best()
    {
        var result = new GridSearchCV(Pipe, new() { ["scaler__with_mean"] = [true, false], ["centroids__shrink"] = [0, 0.5, 1] }) { ReturnTrainScore = true }.Fit(Iris.X, Iris.Y);

        Assert.Equal("{'centroids__shrink': 0, 'scaler__with_mean': True}", $"{result.BestParams}");
        Assert.Equal(0.8666666666666667, result.BestScore, 1e-12);
        Assert.Equal(result.Score(Iris.X, Iris.Y), result.BestEstimator.Score(Iris.X, Iris.Y));
        Assert.Equal(
            ["mean_fit_time", "std_fit_time", "mean_score_time", "std_score_time", "param_centroids__shrink", "param_scaler__with_mean", "params",
             "split0_test_score", "split1_test_score", "split2_test_score", "split3_test_score", "split4_test_score", "mean_test_score", "std_test_score", "rank_test_score",
             "split0_train_score", "split1_train_score", "split2_train_score", "split3_train_score", "split4_train_score", "mean_train_score", "std_train_score"],
            result.CvResults.Columns);
        Assert.Equal([0, 0, 0.5, 0.5, 1, 1], result.CvResults["param_centroids__shrink"].Values<double>().ToArray());
        Assert.IsAssignableFrom<IProbabilistic>(result);
        Assert.IsAssignableFrom<IDecision>(result);
        Assert.True(EstimatorKind.IsClassifier(new GridSearchCV(Pipe, new() { ["centroids__shrink"] = [0] })));
    }

    [Fact]
    public void Steps_in_common_are_fitted_once_a_fold()
    {
        CountingScaler.Fits = 0;
        var pipe = new Pipeline(("scaler", new CountingScaler()), ("centroids", new Centroids()));
        var result = new GridSearchCV(pipe, new() { ["centroids__shrink"] = [0, 0.1, 0.2, 0.3] }) { Cv = 3 }.Fit(Iris.X, Iris.Y);

        Assert.Equal(3 + 1, CountingScaler.Fits);
        Assert.Equal(ModelSelection.CrossValScore(Pipe, Iris.X, Iris.Y, cv: 3).Average(), result.CvResults["mean_test_score"].Values<double>()[0]);
    }

    [Fact]
    public void A_failing_candidate_is_reported_and_survived()
    {
        var warnings = new StringWriter();
        LearnWarnings.Output = warnings;
        try
        {
            var result = new GridSearchCV(Pipe, new() { ["centroids__fails_at"] = [-1, 4], ["centroids__shrink"] = [0, 2] }).Fit(Iris.X, Iris.Y);
            Assert.Equal([1, 2, 2, 2], result.CvResults["rank_test_score"].Values<int>().ToArray());
            Assert.Contains("15 fits failed out of a total of 20; their scores are set to NaN.", $"{warnings}");
            Assert.Contains("Shrink must lie between 0 and 1; received Shrink = 2", $"{warnings}");
        }
        finally
        {
            LearnWarnings.Output = Console.Error;
        }
        Assert.Contains("Did you mean 'centroids__shrink'", Assert.Throws<ArgumentException>(() => new GridSearchCV(Pipe, new() { ["centroid__shrink"] = [0] }).Fit(Iris.X, Iris.Y)).Message);
    }

    // scikit-learn 1.2: list(ParameterSampler(dict(a=[1,2,3], b=list('xyz'), c=[.1,.2]), 4, random_state=1))
    [Fact]
    public void Random_draws_are_those_of_scikit_learn()
    {
        var grid = new ParamGrid { ["a"] = [1, 2, 3], ["b"] = ["x", "y", "z"], ["c"] = [0.1, 0.2] };
        Assert.Equal(ExpectedLists, RandomSample.WithoutReplacement(grid.Count, 4, new MersenneTwister(1)).Select(i => $"{grid.Candidate(i)}"));
        grid["d"] = new RandInt(1, 100);
        grid["e"] = new Uniform(1, 2);
        var random = new MersenneTwister(1);
        Assert.Equal(ExpectedDraws, Enumerable.Range(0, 3).Select(_ => $"{grid.Draw(random)}"));
    }

    private static readonly string[] ExpectedLists =
        ["{'c': 0.1, 'b': 'x', 'a': 2}", "{'c': 0.2, 'b': 'y', 'a': 1}", "{'c': 0.2, 'b': 'x', 'a': 3}", "{'c': 0.1, 'b': 'y', 'a': 1}"];
    private static readonly string[] ExpectedDraws =
    [
        "{'a': 2, 'b': 'x', 'c': 0.1, 'd': 10, 'e': 1.3023325726318398}", "{'a': 1, 'b': 'x', 'c': 0.2, 'd': 77, 'e': 1.3879107411620075}",
        "{'a': 1, 'b': 'z', 'c': 0.2, 'd': 51, 'e': 1.8463109166860172}",
    ];

    [Fact]
    public void Grids_are_read_from_text_and_put_together()
    {
        var grid = ParamGrid.Parse("C=1,10,100 gamma=scale,0.1");

        Assert.Equal("{'C': [1, 10, 100], 'gamma': ['scale', 0.1]}", $"{grid}");
        Assert.Equal(8, ParamGrid.Of(grid, new() { ["C"] = [1, 2] }).Count);
        Assert.Equal("{'C': 2}", $"{ParamGrid.Of(grid, new() { ["C"] = [1, 2] }).Candidates().Last()}");
        Assert.Contains("received 'C:1'", Assert.Throws<ArgumentException>(() => ParamGrid.Parse("C:1")).Message);
        Assert.Contains("Use RandomizedSearchCV", Assert.Throws<ArgumentException>(() => new ParamGrid { ["C"] = new Uniform(0, 1) }.Candidates()).Message);
    }

    [Fact]
    public void Says_how_many_fits_there_are()
    {
        var text = new StringWriter();
        var console = Console.Out;
        Console.SetOut(text);
        try
        {
            new GridSearchCV(Pipe, new() { ["centroids__shrink"] = [0, 1] }) { Verbose = 2, Cv = 2 }.Fit(Iris.X, Iris.Y);
        }
        finally
        {
            Console.SetOut(console);
        }
        Assert.StartsWith("Fitting 2 folds for each of 2 candidates, totalling 4 fits", $"{text}");
        Assert.Contains("END centroids__shrink=1; score=0.333 total time=", $"{text}");
    }
}
