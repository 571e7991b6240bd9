using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>scikit-learn 1.2's TSNE reaches these divergences on 150 digits with perplexity 20, 500 steps, PCA start (see the text of the test).</summary>
public class TSNETests
{
    private static readonly Tensor<float> X = Datasets.Digits().X.TakeRows(..150);

    [Theory, InlineData("exact", 0.2180538), InlineData("barnes_hut", 0.3727850)]
    public void Reaches_the_divergence_that_scikit_learn_reaches(string method, double expected)
    {
        // TSNE(perplexity=20, n_iter=500, init="pca", random_state=0, learning_rate="auto", method=method).fit(load_digits().data[:150]).kl_divergence_
        var model = new TSNE { Perplexity = 20, NIter = 500, Seed = 0, Method = method }.Fit(X);

        Assert.InRange(model.KlDivergence, 0, expected * 1.1);
        Assert.Equal(50, model.LearningRate);
        Assert.True(new KNeighborsClassifier { NNeighbors = 3 }.Fit(model.Embedding, Datasets.Digits().Y.TakeRows(..150)).Score(model.Embedding, Datasets.Digits().Y.TakeRows(..150)) > 0.9);
    }

    [Fact]
    public void The_tree_with_angle_zero_goes_where_the_exact_method_goes()
    {
        var x = X.TakeRows(..40);
        var exact = new TSNE { Perplexity = 39 / 3.0, NIter = 250, Seed = 1, Method = "exact" }.Fit(x);
        var tree = new TSNE { Perplexity = 39 / 3.0, NIter = 250, Seed = 1, Angle = 0 }.Fit(x);

        Assert.Equal(exact.KlDivergence, tree.KlDivergence, 0.1 * exact.KlDivergence);
    }

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads()
    {
        int threads = Threads.Count;
        var expected = new TSNE { Perplexity = 10, NIter = 250, Seed = 1, Init = "random" }.Fit(X).Embedding.AsSpan().ToArray();
        try
        {
            Threads.Count = 1;
            Assert.Equal(expected, new TSNE { Perplexity = 10, NIter = 250, Seed = 1, Init = "random" }.Fit(X).Embedding.AsSpan().ToArray());
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("perplexity must be less than n_samples", Error(() => new TSNE().Fit(X.TakeRows(..30))));
        Assert.Contains("below 4", Error(() => new TSNE { NComponents = 4 }.Fit(X)));
        Assert.Contains("at least 250; received 100", Error(() => new TSNE { NIter = 100 }));
        Assert.Contains("Did you mean 'random'", Error(() => new TSNE { Init = "randm" }));
        Assert.Contains("Init must hold 150 positions of 2 components", Error(() => new TSNE { Init = Tensors.Zeros([3, 2]) }.Fit(X)));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
