using System.Globalization;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Trainings of all folds side by side, with means and deviations of their scores.</summary>
internal sealed class BoosterCrossValidation(BoosterTraining[] folds, EarlyStop? stop, int verbose, bool showsDeviation)
{
    private readonly Dictionary<string, List<double>> _columns = [];

    /// <summary>The table of all rounds.</summary>
    public DataFrame Run(int rounds)
    {
        int round = 0;
        string? unprinted = null;
        for (bool isEnough = false; round < rounds && !isEnough; round++)
        {
            foreach (var fold in folds)
                fold.Step();
            var scores = Scores();
            foreach (var (name, mean, deviation) in scores)
            {
                Column($"{name}-mean").Add(mean);
                Column($"{name}-std").Add(deviation);
            }
            unprinted = Print(round, scores, unprinted);
            isEnough = stop?.Add(scores[^1].Mean, round) == true;
        }
        if (unprinted is not null)
            Console.WriteLine(unprinted);
        int kept = stop is { HasStopped: true } ? stop.BestIteration + 1 : round;
        return new DataFrame(_columns.Select(c => Data.Column.Create(c.Key, c.Value.Take(kept).ToArray())));
    }

    private List<double> Column(string name) => _columns.TryGetValue(name, out var column) ? column : _columns[name] = [];

    private List<(string Name, double Mean, double Deviation)> Scores()
    {
        var result = new List<(string, double, double)>();
        for (int set = 0; set < folds[0].Watched.Count; set++)
            for (int metric = 0; metric < folds[0].Watched[set].Last.Count(); metric++)
            {
                double[] values = Array.ConvertAll(folds, f => f.Watched[set].Last.ElementAt(metric).Score);
                double mean = values.Average(), deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Length);
                result.Add(($"{folds[0].Watched[set].Name}-{folds[0].Watched[set].Last.ElementAt(metric).Metric}", mean, deviation));
            }
        return result;
    }

    private string? Print(int round, List<(string Name, double Mean, double Deviation)> scores, string? unprinted)
    {
        if (verbose <= 0)
            return unprinted;
        string line = $"[{round}]{string.Concat(scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"\t{s.Name}:{s.Mean:F5}{(showsDeviation ? $"+{s.Deviation.ToString("F5", CultureInfo.InvariantCulture)}" : "")}")))}";
        if (round % verbose != 0)
            return line;
        Console.WriteLine(line);
        return null;
    }
}
