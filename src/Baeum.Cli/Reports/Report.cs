using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;
using Baeum.Plots;

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

    /// <summary>What the scores are compared with.</summary>
    public string Baseline => _recipe.Target.Classes is not null ? Classes.Baseline : Numbers.Baseline;

    /// <summary>Name, score and the baseline's score.</summary>
    public IEnumerable<string[]> Scores() => _recipe.Target.Classes is not null ? Classes.Scores() : Numbers.Scores();

    /// <summary>Charts of the predictions, each under its heading.</summary>
    public IEnumerable<(string Heading, Figure Figure)> Charts() => _recipe.Target.Classes is not null ? Classes.Charts() : Numbers.Charts();

    /// <summary>Images with their predictions, if the table's columns are pixels.</summary>
    public Figure? Gallery(Table table) => ImageGallery.Of(table, _answers, _recipe.Target, _predictions);

    /// <summary>Prints all of it.</summary>
    public void Print(Screen screen)
    {
        screen.Field("loss", FormattableString.Invariant($"{_loss:f4}"));
        if (_recipe.Target.Classes is not null)
            Classes.Print(screen);
        else
            Numbers.Print(screen);
    }

    private ClassReport Classes => new(_recipe.Target, _answers, _predictions);

    private NumberReport Numbers => new(_recipe.Target, _answers, _predictions);
}
