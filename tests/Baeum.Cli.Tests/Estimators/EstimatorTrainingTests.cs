using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli.Tests;

/// <summary><c>baeum train --model</c> and what reads its runs.</summary>
public sealed class EstimatorTrainingTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Fits_judges_and_saves_a_classifier_that_predicts_again()
    {
        string flowers = _cli.Flowers(), run = _cli.PathOf("run"), output = _cli.PathOf("out.csv");

        Assert.Equal(0, _cli.Run("train", flowers, "--target", "species", "--model", "logreg", "--param", "C=10", "--cv", "4", "--out", run));
        foreach (string part in (string[])["2 scaled", "1 one-hot: colour (2)", "LogisticRegression(C=10.0", "CV         accuracy 1.0000 +- 0.0000 in 4 folds", "accuracy   1.0000", "24 held out"])
            Assert.Contains(part, _cli.Output, StringComparison.Ordinal);
        Assert.Contains("Cross-validation", File.ReadAllText(Path.Combine(run, "report.html")), StringComparison.Ordinal);

        Assert.Equal(0, _cli.Run("predict", run, flowers, "-o", output));
        var predicted = DataFrame.ReadCsv(output);
        Assert.Equal(["predicted", "probability_lily", "probability_rose", "probability_tulip"], predicted.Columns);
        Assert.Equal(DataFrame.ReadCsv(flowers)["species"].Cast<string>(), predicted["predicted"].Cast<string>());
        Assert.Equal(0, _cli.Run("evaluate", run, flowers));
        Assert.Contains("accuracy   1.0000", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("summary", run));
        Assert.Contains("LogisticRegression, 4 inputs", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(["lily", "rose", "tulip"], FittedModel.Load<IClassifier>(Path.Combine(run, "estimator.model")).Classes.Cast<string>());
    }

    [Fact]
    public void Searches_a_grid_and_keeps_the_best()
    {
        Assert.Equal(0, _cli.Run("train", _cli.Houses(), "--target", "price", "--model", "ridge", "--grid", "alpha=1000,0.001", "--cv", "3", "--out", _cli.PathOf("run")));

        foreach (string part in (string[])["Grid of 2 candidates, 3 folds", "R2 (mean +- std)", "Best       Ridge(alpha=0.001", "R2         1.0000"])
            Assert.Contains(part, _cli.Output, StringComparison.Ordinal);
        Assert.True(_cli.Output.IndexOf("0.001", StringComparison.Ordinal) < _cli.Output.IndexOf("1000", StringComparison.Ordinal));
    }

    [Fact]
    public void Fills_what_is_missing_in_training_and_in_prediction()
    {
        var random = new Random(3);
        string table = _cli.Write("gaps.csv", Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"{(i % 9 == 0 ? "" : $"{i % 3 + random.NextDouble() / 2:f3}")},{(i % 7 == 0 ? "" : i % 2 == 0 ? "even" : "odd")},{i % 3}")).Prepend("size,kind,class"));
        string run = _cli.Train(table, "--target", "class", "--model", "knn"), output = _cli.PathOf("out.csv");

        Assert.Equal(0, _cli.Run("predict", run, _cli.Write("new.csv", "size,kind", ",odd", "0.2,purple", "2.2,"), "-o", output));
        Assert.Contains("size: 1 missing, filled by the mean of the training rows", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("not seen in training", _cli.Output, StringComparison.Ordinal);
        Assert.Equal([0.0, 2], DataFrame.ReadCsv(output)["predicted"].Skip(1).Select(p => Convert.ToDouble(p, null)));
    }

    [Fact]
    public void A_model_without_probabilities_predicts_labels_alone()
    {
        string flowers = _cli.Flowers(), run = _cli.Train(flowers, "--target", "species", "--model", "svc"), output = _cli.PathOf("out.csv");

        Assert.Equal(0, _cli.Run("predict", run, flowers, "-o", output));
        Assert.Equal(["predicted"], DataFrame.ReadCsv(output).Columns);
    }

    [Theory]
    [InlineData("Did you mean 'logreg'?", "--model", "logrg")]
    [InlineData("Unknown parameter of SVC: 'gama'. Did you mean 'gamma'?", "--model", "svc", "--param", "gama=1")]
    [InlineData("C must be positive; received C = -1", "--model", "svc", "--grid", "C=1,-1")]
    [InlineData("expected NAME=VALUE", "--model", "svc", "--param", "C")]
    [InlineData("'lasso' predicts numbers, and the target holds classes", "--model", "lasso")]
    [InlineData("--cv is for estimators", "--cv", "3")]
    [InlineData("--epochs is for networks", "--model", "svc", "--epochs", "3")]
    [InlineData("99 folds need 99 rows of a class; there are 32", "--model", "svc", "--cv", "99")]
    public void Says_in_one_line_what_is_wrong(string part, params string[] more)
    {
        Assert.Equal(2, _cli.Run(["train", _cli.Flowers(), "--target", "species", "--out", _cli.PathOf("run"), .. more]));
        Assert.Contains(part, _cli.Error, StringComparison.Ordinal);
        Assert.Single(_cli.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Refuses_a_model_that_is_not_the_recipes()
    {
        string a = _cli.Train(_cli.Flowers(), "--target", "species", "--model", "knn"), b = _cli.Train(_cli.Houses(), "--target", "price", "--model", "knn");
        File.Copy(Path.Combine(b, "estimator.model"), Path.Combine(a, "estimator.model"), overwrite: true);

        Assert.Equal(2, _cli.Run("evaluate", a, _cli.PathOf("flowers.csv")));
        Assert.Contains("do not belong together", _cli.Error, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(a, "estimator.model"), "nonsense");
        Assert.Equal(2, _cli.Run("evaluate", a, _cli.PathOf("flowers.csv")));
        Assert.Contains("estimator.model", _cli.Error, StringComparison.Ordinal);
    }
}
