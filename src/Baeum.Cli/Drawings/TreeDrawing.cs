using Baeum.Learn;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>The picture of a tree of a model: the only one, or the first of many.</summary>
internal static class TreeDrawing
{
    /// <summary>The picture's name in a run, without its ending.</summary>
    public const string FileName = "tree";

    private const int Deepest = 4;

    /// <summary>The picture, and what it is called.</summary>
    /// <param name="model">The model behind the preparations.</param>
    /// <param name="recipe">Its columns.</param>
    /// <exception cref="ArgumentException">The model has no trees.</exception>
    public static (string Heading, Figure Figure) Of(IFitted model, Recipe recipe)
    {
        string[] names = [.. recipe.Features.Select(f => f.Name)];
        string[]?[] categories = [.. recipe.Features.Select(f => f.Categories?.ToArray())];
        var style = new TreeStyle { MaxDepth = Deepest, FeatureNames = names, Categories = categories, ClassNames = recipe.Target.Classes?.ToArray() };
        return model switch
        {
            IDecisionTree tree => ("The tree", Plot.Tree(tree, style)),
            ForestModel { Trees: var trees } forest => (First(trees.Length), Plot.Tree(model is IClassifier c ? new DecisionTreeClassifier.Model(trees[0], forest.Criterion, c.Classes) : new DecisionTreeRegressor.Model(trees[0], forest.Criterion), style)),
            GradientBoostingModel { Trees: var trees } boosted => (First(trees.Length), Plot.Tree(new DecisionTreeRegressor.Model(trees[0], boosted.Criterion), style with { ClassNames = default })),
            LGBMClassifier.Model m => OfBooster(m.Booster, names, categories),
            LGBMRegressor.Model m => OfBooster(m.Booster, names, categories),
            HistGradientBoostingClassifier.Model m => OfBooster(m.Booster, names, categories),
            HistGradientBoostingRegressor.Model m => OfBooster(m.Booster, names, categories),
            XGBModel m => (First(m.Booster.Trees.Length), Plot.Tree(m.Booster, 0, Deepest, names, categories)),
            _ => throw new ArgumentException($"--plot-tree: {LearnedEstimator.NameOf(model)} has no trees to draw."),
        };
    }

    private static (string, Figure) OfBooster(LGBMBooster booster, string[] names, string[]?[] categories) => (First(booster.Trees.Length), Plot.Tree(booster, 0, Deepest, names, categories));

    private static string First(int trees) => $"The first of {trees} trees";
}
