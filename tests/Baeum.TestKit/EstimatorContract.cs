using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;
using Baeum.Learn;
using Xunit;

namespace Baeum.TestKit;

/// <summary>What every estimator keeps, whatever it learns. scikit-learn: <c>check_estimator</c>.</summary>
public static class EstimatorContract
{
    /// <summary>The checks by name.</summary>
    public static IReadOnlyDictionary<string, Action<EstimatorCase>> Checks { get; } = new Dictionary<string, Action<EstimatorCase>>
    {
        [nameof(Clone)] = Clone,
        [nameof(Print)] = Print,
        [nameof(Refit)] = Refit,
        [nameof(InputsStay)] = InputsStay,
        [nameof(OneFeature)] = OneFeature,
        [nameof(OneSample)] = OneSample,
        [nameof(ConstantFeature)] = ConstantFeature,
        [nameof(Infinity)] = Infinity,
        [nameof(WrongWidth)] = WrongWidth,
        [nameof(WrongTargets)] = WrongTargets,
        [nameof(OneClass)] = OneClass,
        [nameof(StringLabels)] = StringLabels,
        [nameof(UnseenLabels)] = UnseenLabels,
        [nameof(RowOrder)] = RowOrder,
        [nameof(SampleWeights)] = SampleWeights,
        [nameof(ThreadCounts)] = ThreadCounts,
        [nameof(SaveAndLoad)] = SaveAndLoad,
    };

    /// <summary>Setting every parameter to what it is changes nothing.</summary>
    public static void Clone(EstimatorCase c)
    {
        var estimator = c.Make();
        var clone = estimator;
        foreach (var parameter in Parameters.Of(estimator, deep: false))
            clone = clone.With(parameter.Name, parameter.Value);
        Assert.Equal(estimator, clone);
        Assert.True(clone.GetHashCode() == estimator.GetHashCode(), "Equal estimators have different hash codes.");
    }

    /// <summary>Prints as in Python: its name, and in brackets what is not the default.</summary>
    public static void Print(EstimatorCase c)
    {
        string text = c.Make().ToText();
        Assert.StartsWith($"{c.Name}(", text);
        Assert.EndsWith(")", text);
        Assert.DoesNotContain("Baeum", text);
        Assert.DoesNotContain("System.", text);
    }

    /// <summary>Fitting again on the same data gives the same bits, and leaves the recipe as it was.</summary>
    public static void Refit(EstimatorCase c)
    {
        var estimator = c.Make();
        var first = Fit(c, estimator);
        Same(EstimatorCase.Outputs(first, EstimatorCase.X()), EstimatorCase.Outputs(Fit(c, estimator), EstimatorCase.X()));
        Assert.Equal(c.Make().ToText(), estimator.ToText());
        Assert.Equal(EstimatorCase.Features, first.NFeaturesIn);
    }

    /// <summary>Neither fitting nor predicting changes the samples.</summary>
    public static void InputsStay(EstimatorCase c)
    {
        Tensor<float> x = EstimatorCase.X(), before = EstimatorCase.X();
        var model = c.Make().Fit(x, c.Y());
        EstimatorCase.Outputs(model, x);
        Assert.Equal(before.ToArray(), x.ToArray());
    }

    /// <summary>One feature is enough, or refused with words.</summary>
    public static void OneFeature(EstimatorCase c)
    {
        var x = EstimatorCase.X().Columns(..1);
        if (WorksOrSaysWhy(() => c.Make().Fit(x, c.Y())) is { } model)
            AllFinite(EstimatorCase.Outputs(model, x));
    }

    /// <summary>One sample is enough, or refused with words.</summary>
    public static void OneSample(EstimatorCase c)
    {
        var x = EstimatorCase.X().TakeRows(..1);
        WorksOrSaysWhy(() =>
        {
            var model = c.Make().Fit(x, c.Y().TakeRows(..1));
            EstimatorCase.Outputs(model, x);
            return model;
        });
    }

    /// <summary>A feature that never varies does no harm.</summary>
    public static void ConstantFeature(EstimatorCase c)
    {
        var x = EstimatorCase.X();
        for (int i = 0; i < EstimatorCase.Samples; i++)
            x[i, 1] = 3;
        if (WorksOrSaysWhy(() => c.Make().Fit(x, c.Y())) is { } model)
            AllFinite(EstimatorCase.Outputs(model, x));
    }

    /// <summary>Infinite values are refused, and the message says where they are.</summary>
    public static void Infinity(EstimatorCase c) => Refuses(c, float.PositiveInfinity);

    /// <summary>Missing values are taken, or refused with a message that says where they are.</summary>
    public static void MissingValues(EstimatorCase c, bool areTaken)
    {
        if (!areTaken)
        {
            Refuses(c, float.NaN);
            return;
        }
        var x = EstimatorCase.X();
        x[5, 2] = float.NaN;
        EstimatorCase.Outputs(c.Make().Fit(x, c.Y()), x);
    }

    /// <summary>Samples with other than the fitted number of features are refused, and the message has both numbers.</summary>
    public static void WrongWidth(EstimatorCase c)
    {
        var model = Fit(c, c.Make());
        if (!EstimatorCase.PerSample(model, EstimatorCase.X()).Any())
            return;
        string message = Assert.ThrowsAny<ArgumentException>(() => EstimatorCase.Outputs(model, EstimatorCase.X().Columns(..3))).Message;
        Assert.Contains("4 features", message);
        Assert.Contains("(60, 3)", message);
    }

    /// <summary>Missing targets, and those of another number of samples, are refused with words.</summary>
    public static void WrongTargets(EstimatorCase c)
    {
        if (!c.IsClassifier && !c.IsRegressor)
            return;
        Assert.ThrowsAny<ArgumentException>(() => c.Make().Fit(EstimatorCase.X(), null));
        Assert.ThrowsAny<ArgumentException>(() => c.Make().Fit(EstimatorCase.X(), c.Y().TakeRows(..59)));
    }

    /// <summary>A single class is predicted everywhere, or refused with words.</summary>
    public static void OneClass(EstimatorCase c)
    {
        if (!c.IsClassifier)
            return;
        if (WorksOrSaysWhy(() => c.Make().Fit(EstimatorCase.X(), new int[EstimatorCase.Samples])) is IClassifier model)
            Assert.All((int[])model.Predict(EstimatorCase.X()), label => Assert.Equal(0, label));
    }

    /// <summary>Text labels work as numbers do, and come back as text.</summary>
    public static void StringLabels(EstimatorCase c)
    {
        if (!c.IsClassifier)
            return;
        string[] names = Array.ConvertAll(EstimatorCase.Groups(), g => "abc"[g].ToString());
        var (model, expected) = ((IClassifier)c.Make().Fit(EstimatorCase.X(), names), Fit(c, c.Make()));
        Assert.Equal(["a", "b", "c"], (string[])model.Classes);
        Assert.True(model.Predict(EstimatorCase.X()).IsText);
        Same(EstimatorCase.Outputs(expected, EstimatorCase.X()), EstimatorCase.Outputs(model, EstimatorCase.X()));
    }

    /// <summary>A true label that was not there when it was fitted counts as a wrong prediction.</summary>
    public static void UnseenLabels(EstimatorCase c)
    {
        if (Fit(c, c.Make()) is not IClassifier model)
            return;
        int[] unseen = [.. EstimatorCase.Groups().Select(g => g == 0 ? 9 : g)];
        double expected = ((int[])model.Predict(EstimatorCase.X())).Zip(unseen, (a, b) => a == b ? 1.0 : 0).Average();
        Assert.Equal(expected, model.Score(EstimatorCase.X(), unseen), 1e-6);
    }

    /// <summary>A sample gets the same bits whatever its place and whatever its company.</summary>
    public static void RowOrder(EstimatorCase c)
    {
        var (model, x) = (Fit(c, c.Make()), EstimatorCase.X());
        int[] order = new MersenneTwister(3).Permutation(EstimatorCase.Samples);
        var (shuffled, alone) = (x.TakeRows(order), x.TakeRows([11]));
        foreach (var (question, answer) in EstimatorCase.PerSample(model, x))
        {
            int width = answer.Length / EstimatorCase.Samples;
            float[] Row(int i) => answer[(i * width)..((i + 1) * width)];
            Assert.Equal(order.SelectMany(Row), EstimatorCase.Outputs(model, shuffled)[question]);
            Assert.Equal(Row(11), EstimatorCase.Outputs(model, alone)[question]);
        }
    }

    /// <summary>Weights of 1 change nothing; where they cannot be used they are refused with words. Wrong ones are refused.</summary>
    public static void SampleWeights(EstimatorCase c)
    {
        if (WorksOrSaysWhy(() => c.Make().Fit(EstimatorCase.X(), c.Y(), Tensors.Ones([EstimatorCase.Samples]))) is not { } weighted)
            return;
        foreach (var (question, answer) in EstimatorCase.Outputs(Fit(c, c.Make()), EstimatorCase.X()))
            Close.To(answer, EstimatorCase.Outputs(weighted, EstimatorCase.X())[question], 1e-4, question);
    }

    /// <summary>1, 2 and 8 threads give the same bits.</summary>
    public static void ThreadCounts(EstimatorCase c)
    {
        int threads = Threads.Count;
        Dictionary<string, float[]>? expected = null;
        try
        {
            foreach (int count in new[] { 1, 2, 8 })
            {
                Threads.Count = count;
                var outputs = EstimatorCase.Outputs(c.Make().Fit(EstimatorCase.X(150), c.Y(150)), EstimatorCase.X(150));
                Same(expected ??= outputs, outputs);
            }
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    /// <summary>A saved model comes back and answers with the same bits.</summary>
    public static void SaveAndLoad(EstimatorCase c)
    {
        var model = Fit(c, c.Make());
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.model");
        try
        {
            model.Save(path);
            var again = FittedModel.Load(path);
            Assert.Equal(model.GetType(), again.GetType());
            Assert.Equal(model.NFeaturesIn, again.NFeaturesIn);
            Same(EstimatorCase.Outputs(model, EstimatorCase.X()), EstimatorCase.Outputs(again, EstimatorCase.X()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IFitted Fit(EstimatorCase c, IEstimator<IFitted> estimator) => estimator.Fit(EstimatorCase.X(), c.Y());

    private static void Refuses(EstimatorCase c, float value)
    {
        var x = EstimatorCase.X();
        x[5, 2] = value;
        string message = Assert.ThrowsAny<ArgumentException>(() => c.Make().Fit(x, c.Y())).Message;
        Assert.Contains("row 5", message);
        Assert.Contains("column 2", message);
        var model = Fit(c, c.Make());
        if (EstimatorCase.PerSample(model, EstimatorCase.X()).Any())
            Assert.Contains("row 5", Assert.ThrowsAny<ArgumentException>(() => EstimatorCase.Outputs(model, x)).Message);
    }

    private static IFitted? WorksOrSaysWhy(Func<IFitted> fit)
    {
        try
        {
            return fit();
        }
        catch (ArgumentException e)
        {
            Assert.True(e.Message.Length > 20, $"An error should say what was expected and received: '{e.Message}'.");
            return null;
        }
    }

    private static void Same(Dictionary<string, float[]> expected, Dictionary<string, float[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (question, answer) in expected)
            Assert.True(answer.AsSpan().SequenceEqual(actual[question]), $"{question}: the bits differ, first at {Enumerable.Range(0, answer.Length).FirstOrDefault(i => !answer[i].Equals(actual[question].ElementAtOrDefault(i)))}.");
    }

    private static void AllFinite(Dictionary<string, float[]> outputs)
    {
        foreach (var (question, answer) in outputs)
            Assert.True(Array.TrueForAll(answer, float.IsFinite), $"{question}: a value is not finite.");
    }
}
