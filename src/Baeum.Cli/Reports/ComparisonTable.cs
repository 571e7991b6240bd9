using System.Globalization;
using Baeum.Data;
using Baeum.Learn;
using Spectre.Console;

namespace Baeum.Cli;

/// <summary>Estimators in the order of their scores, beside what needs no estimator.</summary>
internal static class ComparisonTable
{
    private const int LongestBar = 20;

    public static void Print(Screen screen, DataFrame ranking, Answers answers, Scorer? scorer)
    {
        screen.Writer.WriteLine();
        var table = new Spectre.Console.Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("rank").RightAligned()).AddColumn("model").AddColumn($"{Judging.ScoreName(answers.Labels is not null, scorer)} (mean +- std)").AddColumn("")
            .AddColumn(new TableColumn("fit, s").RightAligned()).AddColumn(new TableColumn("predict, s").RightAligned());
        for (int row = 0; row < ranking.RowCount; row++)
        {
            double mean = ranking["mean_test_score"].ToDouble(row);
            string Seconds(string name) => ranking[name].ToDouble(row).ToString("f3", CultureInfo.InvariantCulture);
            table.AddRow(new Text($"{row + 1}"), new Text($"{ranking["model"][row]}"),
                double.IsNaN(mean) ? new Text("failed", new Style(Color.Red)) : new Text(Judging.Text(mean, ranking["std_test_score"].ToDouble(row))),
                new Text(new string('█', double.IsNaN(mean) ? 0 : (int)Math.Round(LongestBar * Math.Clamp(mean, 0, 1))), new Style(Color.Green)), new Text(Seconds("mean_fit_time")), new Text(Seconds("mean_score_time")));
        }
        screen.Write(table);
        if (scorer is not null)
            return;
        if (answers.Labels is { } labels)
        {
            var most = labels.CountBy(label => label).MaxBy(c => c.Value);
            screen.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Always '{most.Key}', the most frequent class, would be right in {most.Value / (double)labels.Length:f4}."));
        }
        else
            screen.Writer.WriteLine("Always the mean would have an R2 of 0.");
    }
}
