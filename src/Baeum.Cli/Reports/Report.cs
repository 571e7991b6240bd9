using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>How good a network is on rows whose targets are known: scores beside a baseline, the classification report, and a few predictions.</summary>
internal sealed class Report
{
    private readonly Recipe _recipe;
    private readonly Answers _answers;
    private readonly Predictions _predictions;
    private readonly double _loss;

    /// <summary>Measures a network.</summary>
    /// <param name="model">The network.</param>
    /// <param name="recipe">How the table was encoded.</param>
    /// <param name="x">The encoded rows of the whole table.</param>
    /// <param name="answers">The rows to look at and their targets.</param>
    public Report(Model model, Recipe recipe, Tensor<float> x, Answers answers)
    {
        (_recipe, _answers) = (recipe, answers);
        var rows = x.TakeRows(answers.Rows);
        _predictions = new Predictions(recipe.Target, model.Predict(rows));
        _loss = model.EvaluateByName(rows, answers.Encode(recipe.Target))["loss"];
    }

    /// <summary>Prints all of it.</summary>
    public void Print(Screen screen)
    {
        screen.Field("loss", FormattableString.Invariant($"{_loss:f4}"));
        if (_recipe.Target.Classes is not null)
            new ClassReport(_recipe.Target, _answers, _predictions).Print(screen);
        else
            new NumberReport(_recipe.Target, _answers, _predictions).Print(screen);
    }
}
