using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

public class PreprocessingTests
{
    private static readonly DataFrame People = new(
        Column.Create("age", new float[] { 20, 30, 40 }), Column.Create("sex", new[] { "m", "f", "m" }), Column.Create("fare", new float[] { 1, 2, 6 }));

    [Fact]
    public void Scalers_take_the_last_axis_as_features()
    {
        var images = Tensors.RandomNormal([5, 4, 3, 2], mean: 3, std: 2, seed: 1);
        foreach (IEstimator<IInvertible> scaler in new IEstimator<IInvertible>[] { new StandardScaler(), new MinMaxScaler(), new MaxAbsScaler(), new RobustScaler(), new PowerTransformer(), new QuantileTransformer { NQuantiles = 10 } })
        {
            var flat = images.Reshape(-1, 2);
            var model = scaler.Fit(images);
            var z = model.Transform(images);

            Assert.Equal(images.Lengths.ToArray(), z.Lengths.ToArray());
            Assert.Equal(scaler.Fit(flat).Transform(flat).AsSpan().ToArray(), z.AsSpan().ToArray());
            Assert.Equal(images.Lengths.ToArray(), model.InverseTransform(z).Lengths.ToArray());
        }
    }

    [Fact]
    public void Infinite_values_are_refused_with_their_place()
    {
        var x = Tensors.Zeros([300, 4]);
        x[257, 3] = float.NegativeInfinity;

        Assert.Contains("infinite value in row 257, column 3", Error(() => new MinMaxScaler().Fit(x)));
        Assert.Contains("infinite value in row 257, column 3", Error(() => new MinMaxScaler().Fit(Tensors.Zeros([3, 4])).Transform(x)));
        x[257, 3] = float.NaN;
        Assert.Contains("NaN (a missing value) in row 257, column 3; SimpleImputer fills", Error(() => new Normalizer().Fit(x)));
    }

    [Fact]
    public void Parameters_are_checked_where_they_are_set()
    {
        Assert.Contains("expected the low end below the high one, received (1, 1)", Error(() => new MinMaxScaler { FeatureRange = (1, 1) }));
        Assert.Contains("received (30, 20)", Error(() => new RobustScaler { QuantileRange = (30, 20) }));
        Assert.Contains("Unknown Method 'yeo-jonson'. Did you mean 'yeo-johnson'?", Error(() => new PowerTransformer { Method = "yeo-jonson" }));
        Assert.Contains("'box-cox' takes positive values alone, received 0 in row 0, column 0", Error(() => new PowerTransformer { Method = "box-cox" }.Fit(Tensors.Zeros([2, 2]))));
        Assert.Contains("more than 1048576 products", Error(() => new PolynomialFeatures { Degree = 30 }.Fit(Tensors.Zeros([2, 50]))));
    }

    [Fact]
    public void A_binary_category_needs_one_column_alone()
    {
        var encoder = new OneHotEncoder { Drop = "first", HandleUnknown = "ignore" }.Fit(People[["sex", "age"]]);

        Assert.Equal(["sex_m", "age_30.0", "age_40.0"], encoder.FeatureNamesOut());
        var hot = encoder.Transform(People);
        Assert.Equal([1f, 0, 0, 0, 1, 0, 1, 0, 1], hot.AsSpan().ToArray());
        Assert.Equal(["m", "f", "m"], encoder.InverseTransform(hot)["sex"].Cast<string>());
        Assert.Equal(["sex_m", "age_20.0", "age_30.0", "age_40.0"], new OneHotEncoder { Drop = "if_binary" }.Fit(People[["sex", "age"]]).FeatureNamesOut());
    }

    [Fact]
    public void Columns_of_a_table_go_through_steps_of_their_own()
    {
        var fitted = new ColumnTransformer(("numbers", new MinMaxScaler(), ["age"]), ("kinds", new OneHotEncoder(), ["sex"])) { Remainder = "passthrough" }.Fit(People);

        Assert.Equal(["numbers__age", "kinds__sex_f", "kinds__sex_m", "remainder__fare"], fitted.FeatureNamesOut);
        Assert.Equal([0f, 0, 1, 1, 0.5f, 1, 0, 2, 1, 0, 1, 6], fitted.Transform(People).AsSpan().ToArray());
        Assert.Contains("'agee'", Assert.ThrowsAny<Exception>(() => new ColumnTransformer(("a", new MinMaxScaler(), ["agee"])).Fit(People)).Message);
        Assert.Contains("names of steps must differ", Error(() => new ColumnTransformer(("a", new MinMaxScaler(), ["age"]), ("a", new MinMaxScaler(), ["fare"]))));
    }

    [Fact]
    public void Columns_of_samples_go_through_steps_of_their_own_within_a_pipeline()
    {
        var x = Tensor.Create(new float[] { 1, float.NaN, 5, 3, 2, 6, 5, 4, 7 }, [3, 3]);
        var prepare = new ColumnTransformer(("filled", new Pipeline(new SimpleImputer(), new MinMaxScaler()), ["1"]), ("scaled", new MinMaxScaler(), ["0"])) { Remainder = "passthrough" };
        var fitted = prepare.Fit(x);

        Assert.Equal(["filled__1", "scaled__0", "remainder__2"], fitted.FeatureNamesOut);
        Assert.Equal([0.5f, 0, 5, 0, 0.5f, 6, 1, 1, 7], fitted.Transform(x).AsSpan().ToArray());
        Assert.Equal(1, new Pipeline(("prepare", prepare), ("model", new LinearRegression())).Fit(x, new[] { 1f, 2, 3 }).Score(x, new[] { 1f, 2, 3 }), 1e-6);
        Assert.Contains("'3'", Error(() => new ColumnTransformer(("a", new MinMaxScaler(), ["3"])).Fit(x)));
        Assert.Contains("'a' (Ridge) does not", Error(() => new ColumnTransformer(("a", new Ridge(), ["0"])).Fit(x)));
    }

    [Fact]
    public void Labels_become_a_column_a_class()
    {
        var three = new LabelBinarizer().Fit(new[] { "b", "a", "c", "a" });
        Assert.Equal([0f, 1, 0, 1, 0, 0], three.Transform(new[] { "b", "a" }).AsSpan().ToArray());
        Assert.Equal(["c", "a"], (string[])three.InverseTransform(Tensor.Create(new float[] { 0.1f, 0.2f, 0.7f, 0.5f, 0.4f, 0.1f }, [2, 3])));

        var two = new LabelBinarizer { NegLabel = -1 }.Fit(new[] { 3, 7, 3 });
        Assert.Equal([-1f, 1], two.Transform(new[] { 3, 7 }).AsSpan().ToArray());
        Assert.Equal([7, 3], (int[])two.InverseTransform(Tensor.Create(new float[] { 0.4f, -0.3f }, [2, 1])));
    }

    [Fact]
    public void Outliers_are_told_from_the_training_part()
    {
        var x = Tensor.Create(new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 60 }, [10, 1]);
        int[] y = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

        var filter = new OutlierFilter().Fit(x);                     // quartiles 3.25 and 7.75
        Assert.Equal(-3.5, filter.Low[0]);
        Assert.Equal(14.5, filter.High[0]);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8], (int[])filter.Keep(x, y).Y);
        Assert.Equal(9, new OutlierFilter { Method = "zscore", Threshold = 2 }.Fit(x).Keep(x).Lengths[0]);
        Assert.Equal(10, new OutlierFilter { Method = "zscore" }.Fit(x).Keep(x).Lengths[0]);
    }

    [Fact]
    public void Functions_are_steps_too()
    {
        var x = Tensor.Create(new float[] { 1, 2, 3, 4 }, [2, 2]);
        var model = new FunctionTransformer { Func = v => v * 2f, InverseFunc = v => v / 2f }.Fit(x);

        Assert.Equal([2f, 4, 6, 8], model.Transform(x).AsSpan().ToArray());
        Assert.Equal([1f, 2, 3, 4], model.InverseTransform(model.Transform(x)).AsSpan().ToArray());
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
