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

    /// <summary><c>−Σ p log p</c> in nats; 1 for no samples, as scikit-learn.</summary>
    public static double Entropy(double[] counts)
    {
        double all = counts.Sum();
        return counts.Length == 0 ? 1 : counts.Length == 1 ? 0 : -counts.Sum(c => c / all * Math.Log(c / all));
    }
}
