using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Missing values and categories, which scikit-learn 1.2's trees do not take.</summary>
public class MissingAndCategoriesTests
{
    private const float Nan = float.NaN;

    [Theory, InlineData(0), InlineData(1)]
    public void Missing_values_go_to_the_better_side(int missingClass)
    {
        var x = Tensor.Create([1f, 2, 3, 4, Nan, Nan, Nan], [7, 1]);
        var model = new DecisionTreeClassifier { MaxDepth = 1 }.Fit(x, (int[])[0, 0, 1, 1, missingClass, missingClass, missingClass]);

        Assert.Equal(2.5, model.Tree.Threshold[0]);
        Assert.Equal(missingClass == 0, model.Tree.MissingGoToLeft[0]);
        Assert.Equal([0, 1, missingClass], (int[])model.Predict(Tensor.Create([0f, 9, Nan], [3, 1])));
    }

    [Fact]
    public void That_a_value_is_missing_may_be_all_that_matters()
    {
        var x = Tensor.Create([5f, 5, 5, Nan, Nan], [5, 1]);
        var model = new DecisionTreeRegressor().Fit(x, Tensor.Create([1f, 1, 1, 4, 4], [5]));

        Assert.Equal([1f, 4], model.Predict(Tensor.Create([5f, Nan], [2, 1])).ToArray());
    }

    [Fact]
    public void A_value_that_was_never_missing_goes_where_most_samples_went()
    {
        var x = Tensor.Create([1f, 2, 3, 4, 5], [5, 1]);

        Assert.Equal([1], (int[])new DecisionTreeClassifier().Fit(x, (int[])[0, 0, 1, 1, 1]).Predict(Tensor.Create([Nan], [1, 1])));
        Assert.Equal([0], (int[])new DecisionTreeClassifier().Fit(x, (int[])[0, 0, 0, 1, 1]).Predict(Tensor.Create([Nan], [1, 1])));
    }

    [Theory, InlineData("best"), InlineData("random")]
    public void Learns_what_is_missing_and_what_is_not(string splitter)
    {
        var (x, y) = TreeSets.Named("iris");
        var holes = Tensor.Create(x.ToArray(), [150, 4]);
        for (int i = 0; i < 150; i += 3)
            holes[i, i % 4] = Nan;
        var model = new DecisionTreeClassifier { Splitter = splitter, Seed = 1 }.Fit(holes, y);

        Assert.Equal(1, model.Score(holes, y));
        Assert.All(Enumerable.Range(0, model.Tree.NodeCount).Where(n => model.Tree.ChildrenLeft[n] >= 0),
            n => Assert.Equal(model.Tree.NNodeSamples[n], model.Tree.NNodeSamples[model.Tree.ChildrenLeft[n]] + model.Tree.NNodeSamples[model.Tree.ChildrenRight[n]]));
        Assert.Equal(Counts(model.Tree), Counts(model.Apply(holes), model.Tree));
    }

    [Fact]
    public void Categories_are_split_by_sets()
    {
        var x = Tensor.Create([0f, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5], [12, 1]);
        int[] y = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
        var model = new DecisionTreeClassifier { CategoricalFeatures = [0] }.Fit(x, y);

        Assert.Equal(3, model.Tree.NodeCount);
        Assert.Equal(y, (int[])model.Predict(x));
        Assert.Equal([1, 3, 5], model.Tree.CategoriesOf(0).ToArray().Order().Select(c => model.Tree.MissingGoToLeft[0] ? c : c + 1));
        Assert.Equal((int[])model.Predict(Tensor.Create([Nan], [1, 1])), (int[])model.Predict(Tensor.Create([17f], [1, 1])));
    }

    [Fact]
    public void Categories_of_several_classes_and_numbers_are_told_apart()
    {
        float[] values = [.. Enumerable.Range(0, 90).Select(i => (float)(i % 9))];
        var x = Tensor.Create(values, [90, 1]);
        int[] y = Array.ConvertAll(values, v => (int)v * 2 % 3);
        var classes = new DecisionTreeClassifier { CategoricalFeatures = [0] }.Fit(x, y);
        var numbers = new ExtraTreeRegressor { CategoricalFeatures = [0], Seed = 2 }.Fit(x, Tensor.Create(Array.ConvertAll(values, v => v * v % 7), [90]));

        Assert.Equal(1, classes.Score(x, y));
        Assert.True(classes.Tree.NLeaves <= 4);
        Assert.Equal(Array.ConvertAll(values, v => v * v % 7), numbers.Predict(x).ToArray());
    }

    [Fact]
    public void Says_what_categories_must_be()
    {
        Assert.Contains("Feature 0 is categorical", Assert.Throws<ArgumentException>(() => new DecisionTreeClassifier { CategoricalFeatures = [0] }.Fit(Tensor.Create([0.5f, 1], [2, 1]), (int[])[0, 1])).Message);
        Assert.Contains("feature 3", Assert.Throws<ArgumentException>(() => new DecisionTreeClassifier { CategoricalFeatures = [3] }.Fit(Tensor.Create([0f, 1], [2, 1]), (int[])[0, 1])).Message);
        Assert.Contains("row 1, column 0", Assert.Throws<ArgumentException>(() => new DecisionTreeClassifier().Fit(Tensor.Create([0f, float.PositiveInfinity], [2, 1]), (int[])[0, 1])).Message);
    }

    private static int[] Counts(Tree tree) => [.. tree.NNodeSamples.Where((_, n) => tree.ChildrenLeft[n] < 0)];

    private static int[] Counts(int[] leaves, Tree tree) => [.. Enumerable.Range(0, tree.NodeCount).Where(n => tree.ChildrenLeft[n] < 0).Select(n => leaves.Count(l => l == n))];
}
