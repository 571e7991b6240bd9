using Baeum.Data;

namespace Baeum.Learn.Tests;

public class TableModelTests
{
    [Fact]
    public void Reaches_the_parameters_of_steps_for_columns_by_name()
    {
        var prepare = new ColumnTransformer(("numbers", new StandardScaler(), ["a"]), ("rest", new MinMaxScaler(), ["b"]));

        var changed = new Pipeline(("prep", prepare), ("svc", new SVC())).With("prep__numbers__with_mean", false);
        Assert.Contains("StandardScaler(with_mean=False)", changed.ToText());
        Assert.Contains("'a'", prepare.ToText());
        Assert.Single(prepare.With("rest", "drop").Transformers);
    }

    private static readonly DataFrame Iris = Datasets.Iris().ToDataFrame();

    [Fact]
    public void Columns_are_found_by_name()
    {
        var model = new KNeighborsClassifier().FitTable(Iris, "target");
        var turned = Iris[Iris.Columns.Reverse()];

        Assert.Equal(Iris.Columns.SkipLast(1), model.FeatureNamesIn);
        Assert.Equal((string[])model.Predict(Iris), (string[])model.Predict(turned));
        Assert.Equal(model.Score(Iris, Iris["target"]), new KNeighborsClassifier().Fit(Datasets.Iris().X, Datasets.Iris().Y).Score(Datasets.Iris().X, Datasets.Iris().Y));
        Assert.Contains(Iris.Columns[0], Assert.Throws<ArgumentException>(() => model.Predict(Iris.Drop(Iris.Columns[0]))).Message);
    }

    [Fact]
    public void Errors_name_the_column()
    {
        var table = DataFrame.FromArray(new[,] { { 1, 2 }, { 3, double.NaN }, { 5, 6 } }, "age", "fare");

        Assert.Contains("column 1 ('fare')", Assert.Throws<ArgumentException>(() => new LogisticRegression().FitTable(table, new[] { 0, 1, 0 })).Message);
        Assert.Contains("does not say how much", Assert.Throws<InvalidOperationException>(() => new StandardScaler().FitTable(table).Importances()).Message);
    }
}
