using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/decomposition.py).</summary>
public class PCATests
{
    private static readonly JsonElement All = OracleCases.Open("decomposition");

    public static TheoryData<int> Cases => OracleCases.Positions(All.GetProperty("pca"));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int position)
    {
        var c = All.GetProperty("pca")[position];
        var x = Read(c.Text("set"));
        var model = Recipe(c.GetProperty("args")).Fit(x);
        string what = c.GetProperty("args").ToString();

        OracleCases.Close(c.Doubles("ratio"), model.ExplainedVarianceRatio, 1e-6, what);
        OracleCases.Close(c.Doubles("variance"), model.ExplainedVariance, 1e-6, what);
        OracleCases.Close(c.Doubles("values"), model.SingularValues, 1e-6, what);
        OracleCases.Close([c.Double("noise")], [model.NoiseVariance], 1e-6, what);
        OracleCases.Close(c.Doubles("components"), Flat(model.Components).AsSpan(0, c.GetProperty("components").GetArrayLength()), 1e-6, what);
        var z = model.Transform(x.TakeRows(..5));
        int shown = Math.Min(4, model.NComponents);
        OracleCases.Close(c.Doubles("z"), [.. Enumerable.Range(0, 5 * shown).Select(i => (double)z[i / shown, i % shown])], 1e-6, what);
        OracleCases.Close(c.Doubles("back"), model.InverseTransform(z).AsSpan().ToArray().Take(c.GetProperty("back").GetArrayLength()).Select(v => (double)v).ToArray(), 1e-6, what);
        OracleCases.Close(c.Doubles("covariance"), Flat(model.GetCovariance()).AsSpan(0, x.Shape()[1]), 1e-6, what);
    }

    [Fact]
    public void Seven_components_explain_most_of_diabetes()
    {
        var x = Datasets.Diabetes().X;

        Assert.Equal(0.9479436357350411, new PCA { NComponents = 7 }.Fit(x).ExplainedVarianceRatio.Sum(), 1e-6);
        double sum = 0;
        double[] running = [.. new PCA().Fit(x).ExplainedVarianceRatio.Select(r => sum += r)];
        OracleCases.Close([.40242142, .55165324, .67224947, .76779711, .83401567, .89428759, .94794364, .99131196, .99914395, 1], running, 1e-6);
        Assert.Equal(8, new PCA { NComponents = 0.95 }.Fit(x).NComponents);
    }

    [Fact]
    public void Products_in_float_give_the_same_components()
    {
        // Just large enough for the fast way: 2³² products.
        var x = Tensors.RandomNormal([24000, 424], seed: 3) * (Tensors.Range(0, 424) * 0.05f + 0.1f).Reshape(1, 424) + 3f;
        var fast = new PCA { NComponents = 3, SvdSolver = "full" }.Fit(x);
        var scores = fast.Transform(x);

        Assert.Equal(fast.ExplainedVariance[0], Enumerable.Range(0, 24000).Sum(i => (double)scores[i, 0] * scores[i, 0]) / 23999, fast.ExplainedVariance[0] * 1e-6);
    }

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads_and_in_any_batch()
    {
        int threads = Threads.Count;
        var x = Datasets.Digits().X;
        var expected = new PCA { NComponents = 12, SvdSolver = "full" }.Fit(x);
        try
        {
            Threads.Count = 1;
            var model = new PCA { NComponents = 12, SvdSolver = "full" }.Fit(x);
            Assert.Equal(Flat(expected.Components), Flat(model.Components));
            Assert.Equal(expected.Transform(x).AsSpan()[..12].ToArray(), model.Transform(x.TakeRows(..1)).AsSpan().ToArray());
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Survives_one_sample_and_samples_that_are_all_alike()
    {
        Assert.Equal([0f], new PCA().Fit(Tensors.Ones([1, 3])).Transform(Tensors.Ones([1, 3])).AsSpan().ToArray());
        Assert.Equal(0, new PCA().Fit(Tensors.Ones([5, 3])).ExplainedVariance[0]);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        var x = Tensors.RandomNormal([6, 4], seed: 1);

        Assert.Contains("NComponents = 5 must lie between 0 and 4 for 6 samples of 4 features", Error(() => new PCA { NComponents = 5 }.Fit(x)));
        Assert.Contains("between 0 and 1, received 1.5", Error(() => new PCA { NComponents = 1.5 }));
        Assert.Contains("Did you mean 'mle'", Error(() => new PCA { NComponents = "mel" }));
        Assert.Contains("needs at least as many samples", Error(() => new PCA { NComponents = "mle" }.Fit(x.TakeRows(..3))));
        Assert.Contains("needs SvdSolver \"full\"", Error(() => new PCA { NComponents = 0.5, SvdSolver = "arpack" }.Fit(x)));
        Assert.Contains("Did you mean 'randomized'", Error(() => new PCA { SvdSolver = "randomised" }));
        Assert.Contains("PCA has 2 components, received z of shape (1, 3)", Error(() => new PCA { NComponents = 2 }.Fit(x).InverseTransform(Tensors.Zeros([1, 3]))));
    }

    private static PCA Recipe(JsonElement args)
    {
        var recipe = new PCA();
        foreach (var arg in args.EnumerateObject())
            recipe = arg.Name switch
            {
                "n_components" => recipe with { NComponents = arg.Value.ValueKind == JsonValueKind.String ? arg.Value.GetString()! : arg.Value.TryGetInt32(out int count) ? count : (ComponentCount)arg.Value.GetDouble() },
                "whiten" => recipe with { Whiten = true },
                "svd_solver" => recipe with { SvdSolver = arg.Value.GetString()! },
                "iterated_power" => recipe with { IteratedPower = arg.Value.GetInt32() },
                "n_oversamples" => recipe with { NOversamples = arg.Value.GetInt32() },
                _ => recipe with { Seed = arg.Value.GetInt32() },
            };
        return recipe;
    }

    private static Tensor<float> Read(string name) => name is "short" or "rank" ? All.Matrix(name, name == "short" ? 30 : 8) : OracleCases.Named(name).X;

    private static double[] Flat(double[,] matrix) => [.. matrix.Cast<double>()];

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
