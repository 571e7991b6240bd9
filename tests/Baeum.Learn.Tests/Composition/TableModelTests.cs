using Baeum.Data;

namespace Baeum.Learn.Tests;

public class TableModelTests
{
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
