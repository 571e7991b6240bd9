using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/folds.py).</summary>
public class SplitterTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/folds.json"))).RootElement;

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (int i = 0; i < All.GetArrayLength(); i++)
                cases.Add(i, All[i].GetProperty("splitter").GetString()!);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Folds_are_those_of_scikit_learn(int i, string name)
    {
        var folds = Make(name, All[i].GetProperty("params")).Split(All[i].GetProperty("n").GetInt32(), Read(All[i], "y"), Read(All[i], "groups")).ToArray();

        var expected = All[i].GetProperty("folds").Deserialize<int[][][]>()!;
        Assert.Equal(expected.Length, folds.Length);
        Assert.All(expected.Zip(folds), pair =>
        {
            Assert.Equal(pair.First[0], pair.Second.Train);
            Assert.Equal(pair.First[1], pair.Second.Test);
        });
    }

    [Fact]
    public void A_number_of_folds_is_stratified_for_classes_of_classifiers_only()
    {
        Splitter five = 5;
        Labels classes = new[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }, numbers = new[] { 0.5f, 1, 2, 3, 4, 5, 6, 7, 8, 9 };

        Assert.Equal(new StratifiedKFold(5), five.For(isClassifier: true, classes));
        Assert.Equal(new KFold(5), five.For(isClassifier: true, numbers));
        Assert.Equal(new KFold(5), five.For(isClassifier: false, classes));
        Assert.Equal(new TimeSeriesSplit(3), new TimeSeriesSplit(3).For(isClassifier: true, classes));
    }

    [Fact]
    public void Says_what_is_missing()
    {
        Assert.Contains("at least 2 folds; received NSplits = 1", Error(() => new KFold(1)));
        Assert.Contains("5 folds need as many samples, received 3", Error(() => new KFold(5).Split(3).ToArray()));
        Assert.Contains("StratifiedKFold needs y", Error(() => new StratifiedKFold().Split(10).ToArray()));
        Assert.Contains("the largest class has 2", Error(() => new StratifiedKFold(3).Split(4, new[] { 0, 0, 1, 1 }).ToArray()));
        Assert.Contains("must hold classes", Error(() => new StratifiedKFold(2).Split(2, new[] { 0.5f, 1 }).ToArray()));
        Assert.Contains("GroupKFold needs groups", Error(() => new GroupKFold().Split(10).ToArray()));
        Assert.Contains("5 folds need as many groups, received 2", Error(() => new GroupKFold().Split(4, groups: new[] { 0, 0, 1, 1 }).ToArray()));
        Assert.Contains("too many splits (3) for 10 samples with test parts of 5", Error(() => new TimeSeriesSplit(3) { TestSize = 5 }.Split(10).ToArray()));
        Assert.Contains("y has 2 rows, x has 10", Error(() => new KFold(2).Split(10, new[] { 0, 1 })));
    }

    private static string Error(Func<object> split) => Assert.ThrowsAny<ArgumentException>(split).Message;

    private static Labels? Read(JsonElement c, string name) => c.GetProperty(name) is not { ValueKind: JsonValueKind.Array } values ? null
        : values[0].ValueKind == JsonValueKind.String ? values.Deserialize<string[]>()! : values.Deserialize<int[]>()!;

    private static Splitter Make(string name, JsonElement p)
    {
        int Whole(string key, int otherwise = 0) => p.TryGetProperty(key, out var value) ? value.GetInt32() : otherwise;
        int? Maybe(string key) => p.TryGetProperty(key, out var value) ? value.GetInt32() : null;
        Amount? Part(string key) => !p.TryGetProperty(key, out var value) ? null : value.TryGetInt32(out int count) ? (Amount)count : value.GetDouble();
        bool shuffle = p.TryGetProperty("shuffle", out var on) && on.GetBoolean();
        int k = Whole("n_splits", 5);
        return name switch
        {
            "KFold" => new KFold(k) { Shuffle = shuffle, Seed = Maybe("random_state") },
            "StratifiedKFold" => new StratifiedKFold(k) { Shuffle = shuffle, Seed = Maybe("random_state") },
            "RepeatedKFold" => new RepeatedKFold(k, Whole("n_repeats")) { Seed = Maybe("random_state") },
            "RepeatedStratifiedKFold" => new RepeatedStratifiedKFold(k, Whole("n_repeats")) { Seed = Maybe("random_state") },
            "ShuffleSplit" => new ShuffleSplit(k) { TestSize = Part("test_size"), TrainSize = Part("train_size"), Seed = Maybe("random_state") },
            "StratifiedShuffleSplit" => new StratifiedShuffleSplit(k) { TestSize = Part("test_size"), Seed = Maybe("random_state") },
            "TimeSeriesSplit" => new TimeSeriesSplit(k) { MaxTrainSize = Maybe("max_train_size"), TestSize = Maybe("test_size"), Gap = Whole("gap") },
            "GroupKFold" => new GroupKFold(k),
            _ => new LeaveOneOut(),
        };
    }
}
