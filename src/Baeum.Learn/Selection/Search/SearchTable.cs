using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The results of a search as a table with scikit-learn's columns: one row a candidate. scikit-learn: <c>cv_results_</c>.</summary>
internal static class SearchTable
{
    public static DataFrame Of(List<ParamSet> candidates, List<FoldScore[]> scores, ScorerList scorers, List<(int Iteration, int Resources)> rounds)
    {
        var columns = new List<Column>();
        if (rounds.Count > 0)
            columns.AddRange([Column.Create("iter", [.. rounds.Select(r => r.Iteration)]), Column.Create("n_resources", [.. rounds.Select(r => r.Resources)])]);
        AddTimes("fit_time", s => s.FitTime);
        AddTimes("score_time", s => s.ScoreTime);
        columns.AddRange(candidates.SelectMany(c => c.Names).Distinct().Order(StringComparer.Ordinal).Select(name => Parameter(name, candidates)));
        columns.Add(Column.Create("params", [.. candidates.Select(c => $"{c}")]));
        for (int i = 0; i < scorers.Count; i++)
        {
            int scorer = i;
            AddScores($"test_{scorers.NameOf(i)}", s => s.Test[scorer], ranked: true);
        }
        for (int i = 0; i < scorers.Count && scores[0][0].Train is not null; i++)
        {
            int scorer = i;
            AddScores($"train_{scorers.NameOf(i)}", s => s.Train![scorer], ranked: false);
        }
        return new DataFrame(columns);

        void AddTimes(string name, Func<FoldScore, double> take)
        {
            columns.Add(Column.Create($"mean_{name}", [.. scores.Select(s => s.Average(take))]));
            columns.Add(Column.Create($"std_{name}", [.. scores.Select(s => Deviation(s.Select(take)))]));
        }

        void AddScores(string name, Func<FoldScore, double> take, bool ranked)
        {
            for (int f = 0; f < scores[0].Length; f++)
                columns.Add(Column.Create($"split{f}_{name}", [.. scores.Select(s => take(s[f]))]));
            columns.Add(Column.Create($"mean_{name}", [.. scores.Select(s => s.Average(take))]));
            columns.Add(Column.Create($"std_{name}", [.. scores.Select(s => Deviation(s.Select(take)))]));
            if (ranked)
                columns.Add(Column.Create($"rank_{name}", Ranks([.. scores.Select(s => s.Average(take))])));
        }
    }

    /// <summary>Place of each mean, 1 for the greatest; equal ones share the least place, NaN the last one.</summary>
    public static int[] Ranks(double[] means)
    {
        if (means.All(double.IsNaN))
            return [.. means.Select(_ => 1)];
        double least = means.Where(m => !double.IsNaN(m)).Min() - 1;
        double[] filled = Array.ConvertAll(means, m => double.IsNaN(m) ? least : m);
        double[] sorted = [.. filled.Order()];
        return Array.ConvertAll(filled, mean =>
        {
            int after = Array.BinarySearch(sorted, mean);
            while (after < sorted.Length && sorted[after] == mean)
                after++;
            return sorted.Length - after + 1;
        });
    }

    /// <summary>Population deviation.</summary>
    public static double Deviation(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return Math.Sqrt(all.Average(v => (v - mean) * (v - mean)));
    }

    private static Column Parameter(string name, List<ParamSet> candidates)
    {
        var values = candidates.Select(c => c.TryGetValue(name, out object? value) ? value : null).ToArray();
        string title = $"param_{name}";
        if (values.All(v => v is int))
            return Column.Create(title, [.. values.Select(v => (int)v!)]);
        if (values.All(v => v is bool))
            return Column.Create(title, [.. values.Select(v => (bool)v!)]);
        if (values.All(v => v is null or int or double) && values.Any(v => v is not null))
            return Column.Create(title, [.. values.Select(v => v is null ? double.NaN : Convert.ToDouble(v, System.Globalization.CultureInfo.InvariantCulture))]);
        return Column.Create(title, [.. values.Select(v => v is null ? null : v as string ?? ParameterText.Of(v))]);
    }
}
