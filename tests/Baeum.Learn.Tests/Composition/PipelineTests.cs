using Baeum.Data;

namespace Baeum.Learn.Tests;

public class PipelineTests
{
    private static readonly Dataset Iris = Datasets.Iris();

    [Fact]
    public void Is_its_steps_one_after_the_other()
    {
        var scaled = new StandardScaler().Fit(Iris.X).Transform(Iris.X);
        var twice = new StandardScaler { WithStd = false }.Fit(scaled).Transform(scaled);
        var model = new Pipeline(new StandardScaler(), new StandardScaler { WithStd = false }).Fit(Iris.X);

        Assert.Equal(twice.ToArray(), model.Transform(Iris.X).ToArray());
        Assert.Equal(Iris.X[3, 2], Assert.IsAssignableFrom<IInvertible>(model).InverseTransform(twice)[3, 2], 1e-5);
        Assert.IsType<StandardScaler.Model>(model["standardscaler-2"]);
        Assert.Contains("Did you mean 'standardscaler-2'", Assert.Throws<ArgumentException>(() => model["standardscaler2"]).Message);
    }

    [Fact]
    public void Can_do_what_its_last_step_can()
    {
        var model = new Pipeline(("scaler", new StandardScaler()), ("probe", new Probe())).Fit(Iris.X, Iris.Y);

        Assert.Equal(4, model.NFeaturesIn);
        Assert.Equal(model.Classes, Assert.IsAssignableFrom<IProbabilistic>(model).Classes);
        Assert.Equal([150L, 3L], model.PredictProba(Iris.X).Lengths.ToArray().Select(n => (long)n));
        Assert.Equal(1 / 3.0, model.Score(Iris.X, Iris.Y), 1e-6);
        Assert.False((IFitted)model is ITransformer or IRegressor);
        Assert.Contains("Pipeline: Probe does not transform", Assert.Throws<InvalidOperationException>(() => model.Transform(Iris.X)).Message);
        Assert.True(EstimatorKind.IsClassifier(new Pipeline(("p", new Pipeline(new Probe())))));
        Assert.False(EstimatorKind.IsRegressor(new Pipeline(new Probe())));
    }

    [Fact]
    public void A_step_may_do_nothing()
    {
        var model = new Pipeline(("a", null), ("b", null)).Fit(Iris.X);

        Assert.Same(Iris.X, model.Transform(Iris.X));
    }

    [Fact]
    public void Images_are_scaled_by_channel()
    {
        var images = Tensors.Range(0, 24).Reshape(2, 2, 2, 3);
        var model = new Pipeline(("scaler", new StandardScaler()), ("same", null)).Fit(images);

        Assert.Equal(3, model.NFeaturesIn);
        Assert.Equal(new StandardScaler().Fit(images).Transform(images).ToArray(), model.Transform(images).ToArray());
    }

    [Fact]
    public void Equals_another_of_equal_steps()
    {
        Assert.Equal(new Pipeline(new StandardScaler(), new Probe { C = 2 }), new Pipeline(new StandardScaler(), new Probe { C = 2 }));
        Assert.NotEqual(new Pipeline(new StandardScaler(), new Probe { C = 2 }), new Pipeline(new StandardScaler(), new Probe { C = 3 }));
    }

    [Fact]
    public void Says_which_step_is_wrong()
    {
        Assert.Contains("step 'probe' (Probe) does not", Error(() => new Pipeline(new Probe(), new StandardScaler()).Fit(Iris.X, Iris.Y)));
        Assert.Contains("the names of the steps must differ; 'a' occurs twice", Error(() => new Pipeline(("a", new Probe()), ("a", new Probe()))));
        Assert.Contains("must not be empty or contain '__'", Error(() => new Pipeline(("a__b", new Probe()))));
        Assert.Contains("Pipeline was fitted on 4 features, received x of shape (150, 3)", Error(() => new Pipeline(new Probe()).Fit(Iris.X, Iris.Y).Predict(Iris.X.Columns(..3))));
    }

    [Fact]
    public void Unions_put_their_columns_side_by_side()
    {
        var union = new FeatureUnion(("whole", new StandardScaler()), ("centred", new StandardScaler { WithStd = false }), ("none", null)) { TransformerWeights = new Dictionary<string, double> { ["centred"] = 10 } };
        var z = union.Fit(Iris.X).Transform(Iris.X);

        Assert.Equal(8, z.Lengths[1]);
        Assert.Equal(new StandardScaler { WithStd = false }.Fit(Iris.X).Transform(Iris.X)[0, 1] * 10, z[0, 5]);
        Assert.Equal("FeatureUnion(transformer_list=[('standardscaler', StandardScaler())])", $"{new FeatureUnion(new StandardScaler())}");
        Assert.Contains("Did you mean 'centred'", Error(() => (union with { TransformerWeights = new Dictionary<string, double> { ["center"] = 1 } }).Fit(Iris.X)));
        Assert.Contains("'probe' (Probe) does not", Error(() => new FeatureUnion(new Probe()).Fit(Iris.X, Iris.Y)));
    }

    private static string Error(Func<object> act) => Assert.ThrowsAny<ArgumentException>(act).Message;
}
