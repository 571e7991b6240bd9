namespace Baeum.Cli.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Ranks_all_classifiers_by_cross_validation()
    {
        Assert.Equal(0, _cli.Run("compare", _cli.Flowers(), "--target", "species", "--cv", "3"));

        foreach (string part in (string[])["120 rows, 2 columns of numbers, 1 of text", "accuracy (mean +- std)", "knn", "svc", "logreg", "1.0000 +- 0.0000", "most frequent class, would be right in 0.3333", "--model "])
            Assert.Contains(part, _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_chosen_regressors_the_best_first()
    {
        Assert.Equal(0, _cli.Run("compare", _cli.Houses(), "--target", "price", "--models", "knn,linear"));

        Assert.Contains("R2 (mean +- std)", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("--target price --model linear", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("svr", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_by_a_score_of_scikit_learn()
    {
        Assert.Equal(0, _cli.Run("compare", _cli.Houses(), "--target", "price", "--models", "knn,linear", "--scoring", "neg_mean_absolute_error"));

        Assert.Contains("neg_mean_absolute_error (mean +- std)", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("R2", _cli.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, _cli.Run("compare", _cli.Houses(), "--target", "price", "--scoring", "f1_marco"));
        Assert.Contains("Did you mean 'f1_macro'", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_nearest_model()
    {
        Assert.Equal(2, _cli.Run("compare", _cli.Houses(), "--target", "price", "--models", "rigde"));
        Assert.Contains("Did you mean 'ridge'", _cli.Error, StringComparison.Ordinal);
    }
}
