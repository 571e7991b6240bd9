using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>The scores of predicted numbers, in the target's own unit.</summary>
internal sealed class NumberReport(Target target, Answers answers, Predictions predictions)
{
    private const int Few = 8;

    public void Print(Screen screen)
    {
        var truth = Tensor.Create(Array.ConvertAll(answers.Numbers!, number => (float)number));
        float[] numbers = predictions.Numbers();
        var predicted = Tensor.Create(numbers);
        var mean = Tensors.Full([numbers.Length], (float)target.Mean);
        string always = string.Create(CultureInfo.InvariantCulture, $"always the mean {target.Mean:g4}");
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

    private static void Line(Screen screen, string name, double value, string baseline, double baselineValue)
        => screen.Field(name, $"{Text(value)} ({baseline}: {Text(baselineValue)})");

    private static string Text(double value) => value.ToString("g5", CultureInfo.InvariantCulture);
}
