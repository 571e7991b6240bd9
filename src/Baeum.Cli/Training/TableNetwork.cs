using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>The network that a table is trained with: two dense layers, and an output for each class or one for a number.</summary>
internal static class TableNetwork
{
    /// <summary>A compiled network for a recipe's inputs and target.</summary>
    /// <remarks>Targets of classes are smoothed a little, so that the network goes on learning from rows that it already gets right; it generalises better for it.</remarks>
    public static Sequential For(Recipe recipe)
    {
        bool classifies = recipe.Target.Classes is not null;
        var model = new Sequential
        {
            new Input(recipe.Width),
            new Dense(256, "relu"),
            new Dense(128, "relu"),
            new Dense(recipe.Target.Width, classifies ? "softmax" : "linear"),
        };
        if (classifies)
            model.Compile("adam", new Loss.CategoricalCrossentropy { LabelSmoothing = 0.1 }, "accuracy");
        else
            model.Compile("adam", "mse", "mae");
        return model;
    }
}
