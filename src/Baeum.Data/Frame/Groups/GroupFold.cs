using System.Numerics;

namespace Baeum.Data;

/// <summary>A running value that takes in one number after another.</summary>
internal interface IGroupFold<T>
{
    /// <summary>The value with one number more; <paramref name="group"/> is where it belongs.</summary>
    T Step(T running, T value, int group);
}

/// <summary>Loops over the rows of all groups. The loop is written once; a fold supplies the arithmetic.</summary>
internal static class GroupFold
{
    /// <summary>The running value of each group after all its numbers, from 0 on; NaN is left out.</summary>
    public static T[] Run<TFold, T>(TFold fold, T[] values, Grouping groups) where TFold : struct, IGroupFold<T> where T : INumber<T>
    {
        var running = new T[groups.Count];
        int[] codes = groups.Codes;
        for (int row = 0; row < codes.Length; row++)
            if (codes[row] >= 0 && !T.IsNaN(values[row]))
                running[codes[row]] = fold.Step(running[codes[row]], values[row], codes[row]);
        return running;
    }

    /// <summary>For each group the row with the smallest key, of several the first; −1 where all keys are missing.</summary>
    public static int[] Least(ulong[] keys, Grouping groups)
    {
        var rows = new int[groups.Count];
        Array.Fill(rows, -1);
        for (int row = 0; row < keys.Length; row++)
        {
            int group = groups.Codes[row];
            if (group >= 0 && keys[row] != ulong.MaxValue && (rows[group] < 0 || keys[row] < keys[rows[group]]))
                rows[group] = row;
        }
        return rows;
    }

    /// <summary><c>Σ x</c></summary>
    internal readonly struct Sum<T> : IGroupFold<T> where T : INumber<T>
    {
        public T Step(T running, T value, int group) => running + value;
    }

    /// <summary><c>Σ (x − mean)²</c></summary>
    internal readonly struct SquaredDeviations(double[] means) : IGroupFold<double>
    {
        public double Step(double running, double value, int group) => running + (value - means[group]) * (value - means[group]);
    }
}
