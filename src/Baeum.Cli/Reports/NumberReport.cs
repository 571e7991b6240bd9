using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Plots;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>The scores of predicted numbers, in the target's own unit.</summary>
internal sealed class NumberReport(Target target, Answers answers, Predictions predictions)
{
    private const int Few = 8;

    public void Print(Screen screen)
    {
        var (truth, predicted, mean) = Compared();
        float[] numbers = predictions.Numbers();
        string always = Baseline;
        Line(screen, "RMSE", Metrics.RootMeanSquaredError(truth, predicted), always, Metrics.RootMeanSquaredError(truth, mean));
        Line(screen, "MAE", Metrics.MeanAbsoluteError(truth, predicted), always, Metrics.MeanAbsoluteError(truth, mean));
        screen.Field("R2", string.Create(CultureInfo.InvariantCulture, $"{Metrics.R2Score(truth, predicted):f4} ({always}: {Metrics.R2Score(truth, mean):f4})"));

        int count = Math.Min(Few, numbers.Length);
        screen.Title($"Predictions: the first {count}");
        var rows = new Spectre.Console.Table().Border(TableBorder.Simple).AddColumns("row", "true", "predicted", "off by");
        for (int i = 0; i < count; i++)
            rows.AddRow($"{answers.Rows[i] + 1}", Text(answers.Numbers![i]), Text(numbers[i]), Text(numbers[i] - answers.Numbers[i]));
        screen.Write(rows);
    }

    /// <summary>What the scores are compared with.</summary>
    public string Baseline => string.Create(CultureInfo.InvariantCulture, $"always the mean {target.Mean:g4}");

    /// <summary>RMSE, MAE and R2, beside those of the mean.</summary>
    public IEnumerable<string[]> Scores()
    {
        var (truth, predicted, mean) = Compared();
        yield return ["RMSE", Text(Metrics.RootMeanSquaredError(truth, predicted)), Text(Metrics.RootMeanSquaredError(truth, mean))];
        yield return ["MAE", Text(Metrics.MeanAbsoluteError(truth, predicted)), Text(Metrics.MeanAbsoluteError(truth, mean))];
        yield return ["R2", Text(Metrics.R2Score(truth, predicted)), Text(Metrics.R2Score(truth, mean))];
    }

    /// <summary>Predicted against true numbers, how often each error occurs, and the errors over the predictions.</summary>
    public IEnumerable<(string Heading, Figure Figure)> Charts()
    {
        yield return ("Predicted and true", Plot.PredictionError(answers.Numbers!, predictions.Numbers()).FigSize(10, 4.4));
        yield return ("Errors", Plot.Residuals(answers.Numbers!, predictions.Numbers()).FigSize(10, 4));
    }

    private (Tensor<float> Truth, Tensor<float> Predicted, Tensor<float> Mean) Compared()
        => (Tensor.Create(Array.ConvertAll(answers.Numbers!, number => (float)number)), Tensor.Create(predictions.Numbers()), Tensors.Full([predictions.Count], (float)target.Mean));

    private static void Line(Screen screen, string name, double value, string baseline, double baselineValue)
        => screen.Field(name, $"{Text(value)} ({baseline}: {Text(baselineValue)})");

    private static string Text(double value) => value.ToString("g5", CultureInfo.InvariantCulture);
}
