using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>What support vector machines do beyond scikit-learn's numbers, which LinearOracleTests holds.</summary>
public class SupportVectorTests
{
    private static readonly Tensor<float> Xor = Tensor.Create([0f, 0, 1, 0, 0, 1, 1, 1], [4, 2]);

    [Fact]
    public void A_line_cannot_learn_xor_and_a_kernel_can()
    {
        int[] y = [0, 1, 1, 0];

        Assert.True(new LinearSVC { Seed = 1 }.Fit(Xor, y).Score(Xor, y) <= 0.75);
        Assert.Equal(1, new SVC().Fit(Xor, y).Score(Xor, y));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        int threads = Threads.Count;
        var digits = Datasets.Digits();
        var (x, y) = (digits.X.TakeRows(..500), digits.Y.TakeRows(..500));
        try
        {
            Threads.Count = 1;
            var expected = new SVC { DecisionFunctionShape = "ovo" }.Fit(x, y).DecisionFunction(x).AsReadOnlySpan().ToArray();
            Threads.Count = 5;
            Assert.Equal(expected, new SVC { DecisionFunctionShape = "ovo" }.Fit(x, y).DecisionFunction(x).AsReadOnlySpan().ToArray());
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void A_row_has_the_same_bits_in_any_batch()
    {
        var iris = Datasets.Iris();
        var model = new SVC { DecisionFunctionShape = "ovo" }.Fit(iris.X, iris.Y);
        var all = model.DecisionFunction(iris.X);

        for (int i = 0; i < 150; i += 13)
            Assert.Equal(all.TakeRows(i..(i + 1)).AsReadOnlySpan().ToArray(), model.DecisionFunction(iris.X.TakeRows(i..(i + 1))).AsReadOnlySpan().ToArray());
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        var iris = Datasets.Iris();

        Assert.Contains("Did you mean 'rbf'?", Error(() => new SVC { Kernel = "rfb" }));
        Assert.Contains("C must be positive; received C = -1", Error(() => new SVC { C = -1 }));
        Assert.Contains("scale", Error(() => new SVC { Gamma = "skale" }));
        Assert.Contains("requires y", Error(() => new SVC().Fit(iris.X)));
        Assert.Contains("only 1", Error(() => new SVC().Fit(iris.X.TakeRows(..50), iris.Y.TakeRows(..50))));
        Assert.Contains("nu is infeasible", Error(() => new NuSVC { Nu = 0.9 }.Fit(iris.X.TakeRows(..60), iris.Y.TakeRows(..60))));
        Assert.Contains("row 2, column 1", Error(() => new SVC().Fit(Tensor.Create([0f, 0, 1, 0, 0, float.NaN, 1, 1], [4, 2]), (int[])[0, 1, 1, 0])));
        Assert.Contains("fitted on 4 features", Error(() => new SVC().Fit(iris.X, iris.Y).Predict(Xor)));
        Assert.Contains("loss='hinge' and dual=False", Error(() => new LinearSVC { Loss = "hinge", Dual = false }.Fit(iris.X, iris.Y)));
        Assert.Contains("class 7 is not in the data", Error(() => new SVC { ClassWeight = new Dictionary<int, double> { [7] = 2 } }.Fit(iris.X, iris.Y)));
        Assert.Contains("probability", Assert.Throws<InvalidOperationException>(() => new SVC().Fit(iris.X, iris.Y).PredictProba(iris.X)).Message);
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
