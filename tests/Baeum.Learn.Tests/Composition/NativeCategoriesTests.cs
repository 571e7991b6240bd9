using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Tables with text go to trees as categories.</summary>
public class NativeCategoriesTests
{
    private static readonly DataFrame Table = new(
        Column.Create("city", Enumerable.Range(0, 300).Select(i => i % 50 == 49 ? null : (string?)$"city {i * 7 % 11}").ToArray()),
        Column.Create("size", Enumerable.Range(0, 300).Select(i => i % 13 == 0 ? double.NaN : i * 31 % 100).ToArray()),
        Column.Create("rent", Enumerable.Range(0, 300).Select(i => i * 7 % 11 * 37 % 11 * 100.0 + i * 31 % 100).ToArray()),
        Column.Create("dear", Enumerable.Range(0, 300).Select(i => i * 7 % 11 * 37 % 11 > 5 ? "yes" : "no").ToArray()));

    public static TheoryData<string> Classifiers => ["DecisionTreeClassifier", "RandomForestClassifier", "GradientBoostingClassifier", "LGBMClassifier", "HistGradientBoostingClassifier", "XGBClassifier"];

    [Theory, MemberData(nameof(Classifiers))]
    public void Trees_learn_from_text_columns(string name)
    {
        var estimator = (IEstimator<IClassifier>)Activator.CreateInstance(typeof(StandardScaler).Assembly.GetType($"Baeum.Learn.{name}")!)!;

        var model = estimator.FitTable(Table.Drop("rent"), "dear");

        Assert.True(model.Score(Table, (Labels)Table["dear"]) > 0.95);
        Assert.Equal(11, model.Categories![0]!.Length);
        Assert.Null(model.Categories[1]);
    }

    [Fact]
    public void Text_that_was_not_there_in_training_counts_as_missing()
    {
        var model = new LGBMRegressor { NEstimators = 20 }.FitTable(Table.Drop("dear"), "rent");
        var others = new DataFrame(Column.Create("city", new string?[] { "nowhere", null }), Column.Create("size", new[] { 50.0, 50 }));

        var predicted = model.Predict(others);

        Assert.Equal(predicted[0], predicted[1]);
    }

    [Fact]
    public void A_column_that_changed_its_kind_is_refused()
    {
        var model = new LGBMRegressor { NEstimators = 2 }.FitTable(Table.Drop("dear"), "rent");
        var others = new DataFrame(Column.Create("city", new[] { 1.0 }), Column.Create("size", new[] { 50.0 }));

        Assert.Contains("Column 'city' held text when the model was fitted; now it holds numbers", Assert.Throws<ArgumentException>(() => model.Predict(others)).Message);
    }

    [Fact]
    public void Text_and_picture_of_a_tree_name_the_categories()
    {
        var model = new DecisionTreeClassifier { MaxDepth = 2 }.FitTable(Table.Drop("rent"), "dear");

        Assert.Contains("city in {", model.Model.ExportText(featureNames: model.FeatureNamesIn));
        Assert.Contains("city not in {", model.Model.ExportText(featureNames: model.FeatureNamesIn));
        Assert.Contains("{city ", Plots.Plot.Tree(model.Model, new() { FeatureNames = model.FeatureNamesIn, Categories = model.Categories }).ToSvg());
    }

    [Fact]
    public void Others_say_what_makes_numbers_of_text()
        => Assert.Contains("OneHotEncoder", Assert.Throws<NotSupportedException>(() => new SVC().WithCategories(true)).Message);
}
