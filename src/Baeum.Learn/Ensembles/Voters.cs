using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What ensembles of different models share: fitting all of them at once, and means of what they say.</summary>
internal static class Voters
{
    /// <summary>Fits named estimators, all of one kind; also the weights, 1 for each where none are given.</summary>
    public static (TModel[] Models, double[] Weights) Fit<TModel>(string owner, Steps estimators, double[]? weights, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight) where TModel : class, IFitted
    {
        if (weights is not null && weights.Length != estimators.Count)
            throw new ArgumentException($"{owner}: expected a weight for each of the {estimators.Count} estimators, received {weights.Length}.");
        foreach (double weight in weights ?? [])
            Compute.Check.NonNegative(weight, nameof(weights));
        int[] used = [.. Enumerable.Range(0, estimators.Count).Where(i => estimators[i].Estimator is not null)];
        if (used.Length == 0)
            throw new ArgumentException($"{owner}: all estimators are dropped; at least one is required.");
        return (ParallelFits.Run(used.Length, i => Fit<TModel>(owner, estimators[used[i]].Name, estimators[used[i]].Estimator!, x, y, sampleWeight)), Array.ConvertAll(used, i => weights?[i] ?? 1));
    }

    /// <summary>Fits one of them; its errors name it.</summary>
    public static TModel Fit<TModel>(string owner, string name, IEstimator<IFitted> estimator, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight) where TModel : class, IFitted
    {
        try
        {
            return estimator.Fit(x, y, sampleWeight) as TModel
                ?? throw new ArgumentException($"{estimator.GetType().Name} does not {(typeof(TModel) == typeof(IRegressor) ? "predict numbers" : "predict classes")}.");
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"{owner}, estimator '{name}': {e.Message}", e);
        }
    }

    /// <summary>The weighted mean of tables, in double. Shape: n · [samples, columns] → [samples, columns].</summary>
    public static double[,] Mean(Tensor<float>[] tables, double[] weights)
        => Mean(Array.ConvertAll(tables, table => Array.ConvertAll(table.ToArray(), v => (double)v)), (int)tables[0].Lengths[0], weights);

    /// <summary>The weighted mean of tables of so many rows.</summary>
    public static double[,] Mean(double[][] tables, int rows, double[] weights)
    {
        int columns = tables[0].Length / rows;
        var mean = new double[rows, columns];
        double total = weights.Sum();
        for (int t = 0; t < tables.Length; t++)
        {
            double[] values = tables[t];
            for (int i = 0; i < values.Length; i++)
                mean[i / columns, i % columns] += values[i] * weights[t];
        }
        for (int i = 0; i < rows; i++)
            for (int c = 0; c < columns; c++)
                mean[i, c] /= total;
        return mean;
    }

    /// <summary>The column with the greatest value of each row, the first of equal ones.</summary>
    public static int[] ArgMax(double[,] table)
    {
        var best = new int[table.GetLength(0)];
        for (int i = 0; i < best.Length; i++)
            for (int c = 1; c < table.GetLength(1); c++)
                if (table[i, c] > table[i, best[i]])
                    best[i] = c;
        return best;
    }

    /// <summary>The table as 32-bit floats.</summary>
    public static Tensor<float> ToTensor(double[,] table)
    {
        var tensor = Tensors.Empty([table.GetLength(0), table.GetLength(1)]);
        var values = tensor.AsSpan();
        for (int i = 0, columns = table.GetLength(1); i < values.Length; i++)
            values[i] = (float)table[i / columns, i % columns];
        return tensor;
    }
}
