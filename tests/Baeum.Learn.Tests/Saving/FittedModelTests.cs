using System.IO.Compression;
using System.Numerics.Tensors;
using System.Text;
using Baeum.Data;

namespace Baeum.Learn.Tests;

public sealed class FittedModelTests : IDisposable
{
    private static readonly Dataset Iris = Datasets.Iris();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.model");

    public FittedModelTests()
    {
        FittedModel.Register<Centroids.Model>();
        FittedModel.Register<Everything>();
        FittedModel.Register<Item>();
        FittedModel.Register<Probe>();
    }

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_pipeline_comes_back_and_predicts_with_the_same_bits()
    {
        Labels names = ((int[])(Labels)Iris.Y).Select(c => $"kind {c}").ToArray();
        var model = new Pipeline(("union", new FeatureUnion(new StandardScaler(), new QuantileTransformer { NQuantiles = 50 })), ("centroids", new Centroids())).Fit(Iris.X, names);
        model.Save(_path);
        var again = FittedModel.Load<IProbabilistic>(_path);

        Assert.Equal(model.PredictProba(Iris.X).ToArray(), again.PredictProba(Iris.X).ToArray());
        Assert.Equal((string[])model.Predict(Iris.X), (string[])again.Predict(Iris.X));
        Assert.Equal(4, again.NFeaturesIn);
        Assert.IsType<FeatureUnion.Model>(((Pipeline.Model)again)["union"]);
    }

    [Fact]
    public void Everything_that_a_model_may_hold_comes_back()
    {
        float[] odd = [0, -0f, float.NaN, float.PositiveInfinity, float.Epsilon, 1 / 3f, float.MaxValue];
        var all = new Everything(
            1, [.. odd.Select(v => (double)v), Math.PI], odd, 1L << 60, true, "텍스트 \"quoted\"\n", DayOfWeek.Friday, [[1, 2], []], new[,] { { 1.5, 2 }, { 3, 4 } },
            Tensors.Range(0, 1000).Reshape(10, 100), new[] { "a", "b" }, new[] { 3, 1 }, Tensors.Range(0, 4).Reshape(2, 2), Column.Create("age", new[] { 1.5, double.NaN }), 0.25, [new(1, null), new(2, "x")],
            new Dictionary<string, double> { ["a"] = 1 }, [(1, "one")], new Probe { C = 3, MaxSamples = 7 }, new(["C", "k"], [1, "rbf"]), null);
        all.Save(_path);
        var again = FittedModel.Load<Everything>(_path);

        Assert.Equal(all.Doubles.Select(BitConverter.DoubleToInt64Bits), again.Doubles.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(all.Floats.Select(BitConverter.SingleToInt32Bits), again.Floats.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal((all.Whole, all.Long, all.Truth, all.Text, all.Word, all.Part, all.Best, all.Nothing), (again.Whole, again.Long, again.Truth, again.Text, again.Word, again.Part, again.Best, again.Nothing));
        Assert.Equal(all.Jagged, again.Jagged);
        Assert.Equal(all.Grid, again.Grid);
        Assert.Equal(all.Tensor.ToArray(), again.Tensor.ToArray());
        Assert.Equal(all.Tensor.Shape(), again.Tensor.Shape());
        Assert.Equal((string[])all.Names, (string[])again.Names);
        Assert.True(again.Codes.IsInteger);
        Assert.Equal([2, 2], again.Numbers.Shape);
        Assert.Equal(all.Column.Select(v => v), again.Column.Select(v => v));
        Assert.Equal(all.Parts, again.Parts);
        Assert.Equal(all.Table, again.Table);
        Assert.Equal(all.Pairs, again.Pairs);
        Assert.Equal(all.Recipe, again.Recipe);
    }

    [Fact]
    public void A_search_is_saved_with_its_table()
    {
        var search = new GridSearchCV(new Centroids(), new() { ["shrink"] = [0, 0.5] }) { Cv = 3 }.Fit(Iris.X, Iris.Y);
        search.Save(_path);
        var again = FittedModel.Load<SearchResult>(_path);

        Assert.Equal(search.BestParams, again.BestParams);
        Assert.Equal($"{search.CvResults}", $"{again.CvResults}");
        Assert.Equal(search.PredictProba(Iris.X).ToArray(), again.PredictProba(Iris.X).ToArray());
    }

    [Fact]
    public void Equal_models_give_equal_files_and_a_failed_save_leaves_the_old_one()
    {
        new StandardScaler().Fit(Iris.X).Save(_path);
        byte[] first = File.ReadAllBytes(_path);
        new StandardScaler().Fit(Iris.X).Save(_path);
        Assert.Equal(first, File.ReadAllBytes(_path));

        var function = new FunctionTransformer { Func = x => x }.Fit(Iris.X);
        Assert.Contains("FunctionTransformer.Model.Func: a function cannot be saved", Assert.Throws<NotSupportedException>(() => function.Save(_path)).Message);
        Assert.Contains("not registered by FittedModel.Register<Model>()", Assert.Throws<NotSupportedException>(() => new Probe().Fit(Iris.X, Iris.Y).Save(_path)).Message);
        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Fact]
    public void A_file_cut_off_anywhere_gives_one_clear_error()
    {
        byte[] whole = Saved();
        foreach (int length in Enumerable.Range(0, whole.Length).Where(i => i % 7 == 0 || i > whole.Length - 40))
            Refused(whole[..length]);
    }

    [Fact]
    public void Changed_bytes_give_one_clear_error_or_none()
    {
        byte[] whole = Saved();
        var random = new Random(1);
        for (int i = 0; i < 1000; i++)
        {
            byte[] changed = [.. whole];
            for (int n = random.Next(1, 4); n > 0; n--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(_path, changed);
            try
            {
                FittedModel.Load(_path);
            }
            catch (InvalidDataException e)
            {
                Assert.StartsWith(_path, e.Message);
            }
        }
    }

    public static TheoryData<string, string> Lies => new()
    {
        { "", "no valid JSON" },
        { "{}", "describes no fitted model" },
        { "[1]", "describes no fitted model" },
        { """{"format":"Baeum.Learn","version":2,"model":{}}""", "the format's version is 2; this library reads up to version 1" },
        { """{"format":"Baeum.Learn","model":{}}""", "version is missing" },
        { Model("""{}"""), "model: the type is missing" },
        { Model("""{"type":"System.Diagnostics.Process"}"""), "the type 'System.Diagnostics.Process' is unknown" },
        { Model("""{"type":"StandardScaler.Model","Mean":[1]}"""), "model: 'Scale' is missing" },
        { Model("""{"type":"StandardScaler.Model","Mean":["x"],"Scale":[1]}"""), "model.Mean[0]: expected Double, found \"x\"" },
        { Model("""{"type":"StandardScaler.Model","Mean":7,"Scale":[1]}"""), "model.Mean: expected Double[], found 7" },
        { Model("""{"type":"StandardScaler.Model","Mean":{"npy":0},"Scale":[1]}"""), "0.npy is missing in the archive" },
        { Model("""{"type":"Pipeline","Steps":null}"""), "expected Object" },
        { Model("""{"type":"StandardScaler","WithMean":true,"WithStd":true}"""), "which is no IFitted" },
        { Model($$"""{"type":"FeatureUnion.Model","NFeaturesIn":1,"Names":[],"Transformers":[{"type":"ShuffleSplit"}],"Weights":[]}"""), "Transformers[0]: expected ITransformer, found the type ShuffleSplit" },
        { new string('[', 100_000), "no valid JSON" },
        { Model("""{"type":"Everything"}""".Replace("Everything", "Baeum.Learn.Tests.FittedModelTests.Everything", StringComparison.Ordinal)), "'NFeaturesIn' is missing" },
    };

    [Theory, MemberData(nameof(Lies))]
    public void Lies_are_named(string json, string message)
    {
        using (var archive = ZipFile.Open(_path, ZipArchiveMode.Create))
        using (var content = archive.CreateEntry("model.json").Open())
            content.Write(Encoding.UTF8.GetBytes(json));

        var error = Assert.Throws<InvalidDataException>(() => FittedModel.Load(_path));
        Assert.StartsWith(_path, error.Message);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Sizes_that_lie_take_no_memory()
    {
        string json = Model("""{"type":"Baeum.Learn.Tests.FittedModelTests.Sized","NFeaturesIn":1,"X":{"shape":[2000000000,2000000000,2000000000],"values":[1]}}""");
        FittedModel.Register<Sized>();
        Lies_are_named(json, "1 values for the shape [2000000000, 2000000000, 2000000000]");
    }

    [Fact]
    public void Another_kind_of_model_is_told()
    {
        new StandardScaler().Fit(Iris.X).Save(_path);

        Assert.Contains("holds StandardScaler.Model, which is no IClassifier", Assert.Throws<InvalidDataException>(() => FittedModel.Load<IClassifier>(_path)).Message);
        Assert.Throws<FileNotFoundException>(() => FittedModel.Load(_path + "x"));
    }

    private static string Model(string json) => $$"""{"format":"Baeum.Learn","version":1,"model":{{json}}}""";

    private byte[] Saved()
    {
        new Pipeline(("quantiles", new QuantileTransformer { NQuantiles = 100 }), ("centroids", new Centroids())).Fit(Iris.X, Iris.Y).Save(_path);
        return File.ReadAllBytes(_path);
    }

    private void Refused(byte[] content)
    {
        File.WriteAllBytes(_path, content);
        var error = Assert.Throws<InvalidDataException>(() => FittedModel.Load(_path));
        Assert.StartsWith(_path, error.Message);
    }

    public sealed record Sized(int NFeaturesIn, Tensor<float> X) : IFitted;

    public sealed record Item(int Number, string? Text);

    public sealed record Everything(
        int NFeaturesIn, double[] Doubles, float[] Floats, long Long, bool Truth, string Text, DayOfWeek Word, int[][] Jagged, double[,] Grid, Tensor<float> Tensor, Labels Names, Labels Codes, Labels Numbers,
        Column Column, Amount Part, IReadOnlyList<Item> Parts, Dictionary<string, double> Table, (int, string)[] Pairs, Probe Recipe, ParamSet Best, double? Nothing) : IFitted
    {
        public int Whole => NFeaturesIn;
    }
}
