using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How often each pair of a class and a cluster occurs.</summary>
internal sealed class Contingency
{
    public Contingency(Labels labelsTrue, Labels labelsPred)
    {
        if (labelsTrue.Count != labelsPred.Count)
            throw new ArgumentException($"Expected as many clusters as labels, received {labelsPred.Count} and {labelsTrue.Count}.");
        Labels classes = labelsTrue.Classes(), clusters = labelsPred.Classes();
        int[] rows = labelsTrue.Encode(classes), columns = labelsPred.Encode(clusters);
        Samples = rows.Length;
        (Rows, Columns, Cells) = (new double[classes.Count], new double[clusters.Count], new double[classes.Count, clusters.Count]);
        for (int i = 0; i < rows.Length; i++)
        {
            Cells[rows[i], columns[i]]++;
            Rows[rows[i]]++;
            Columns[columns[i]]++;
        }
    }

    public int Samples { get; }

    /// <summary>[classes]</summary>
    public double[] Rows { get; }

    /// <summary>[clusters]</summary>
    public double[] Columns { get; }

    /// <summary>[classes, clusters]</summary>
    public double[,] Cells { get; }

    /// <summary>What clusters tell of classes, in nats: <c>Σ p(i, j) log(p(i, j) / p(i) p(j))</c>.</summary>
    public double MutualInformation()
    {
        double sum = 0;
        for (int i = 0; i < Rows.Length; i++)
            for (int j = 0; j < Columns.Length; j++)
                if (Cells[i, j] > 0)
                    sum += Cells[i, j] / Samples * Math.Log(Cells[i, j] * Samples / (Rows[i] * Columns[j]));
        return Rows.Length == 1 || Columns.Length == 1 ? 0 : Math.Max(0, sum);
    }

    /// <summary>Pairs of samples, both orders counted: together in both groupings, in the true one, in the found one; and all.</summary>
    public (double Both, double True, double Found, double All) Pairs()
        => (Cells.Cast<double>().Sum(c => c * (c - 1)), Rows.Sum(c => c * (c - 1)), Columns.Sum(c => c * (c - 1)), (double)Samples * (Samples - 1));

    /// <summary>A mean of both entropies.</summary>
    public double MeanEntropy(string averageMethod)
    {
        double h = Entropy(Rows), k = Entropy(Columns);
        return averageMethod switch
        {
            "geometric" => Math.Sqrt(h * k),
            "min" => Math.Min(h, k),
            "max" => Math.Max(h, k),
            _ => (h + k) / 2,
        };
    }

    /// <summary>The mean of the mutual information over all tables with these sums: each cell is hypergeometric.</summary>
    public double ExpectedInformation()
    {
        if (Rows.Length == 1 || Columns.Length == 1)
            return 0;
        // log k! for the counts from 0 to all samples.
        var factorial = new double[Samples + 1];
        for (int k = 1; k <= Samples; k++)
            factorial[k] = factorial[k - 1] + Math.Log(k);
        double sum = 0;
        foreach (int a in Rows)
            foreach (int b in Columns)
                for (int n = Math.Max(1, a + b - Samples); n <= Math.Min(a, b); n++)
                    sum += n / (double)Samples * Math.Log((double)Samples * n / ((double)a * b)) * Math.Exp(factorial[a] + factorial[b] + factorial[Samples - a] + factorial[Samples - b]
                        - factorial[Samples] - factorial[n] - factorial[a - n] - factorial[b - n] - factorial[Samples - a - b + n]);
        return sum;
    }

    /// <summary><c>−Σ p log p</c> in nats; 1 for no samples, as scikit-learn.</summary>
    public static double Entropy(double[] counts)
    {
        double all = counts.Sum();
        return counts.Length == 0 ? 1 : counts.Length == 1 ? 0 : -counts.Sum(c => c / all * Math.Log(c / all));
    }
}
