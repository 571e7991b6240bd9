using System.Numerics;

namespace Baeum.Learn;

/// <summary>Makes the signs of singular vectors definite: the value that is greatest in size is positive. scikit-learn: <c>svd_flip</c>.</summary>
internal static class Signs
{
    /// <summary>−1 or 1 for each column of [rows, columns], by the first value of greatest size; 1 for a column of zeros.</summary>
    public static double[] OfColumns<T>(ReadOnlySpan<T> values, int columns) where T : INumber<T>
    {
        var signed = new T[columns];
        for (int at = 0; at < values.Length; at += columns)
            for (int j = 0; j < columns; j++)
                if (T.Abs(values[at + j]) > T.Abs(signed[j]))
                    signed[j] = values[at + j];
        return Array.ConvertAll(signed, v => v < T.Zero ? -1.0 : 1);
    }

    /// <summary>The same for the rows of [rows, columns].</summary>
    public static double[] OfRows(ReadOnlySpan<double> values, int columns)
    {
        var signs = new double[values.Length / columns];
        for (int i = 0; i < signs.Length; i++)
            signs[i] = OfColumns(values.Slice(i * columns, columns), 1)[0];
        return signs;
    }

    /// <summary>Multiplies each row of [rows, columns] by its sign.</summary>
    public static void Apply(double[] signs, Span<double> rows, int columns)
    {
        for (int i = 0; i < rows.Length; i++)
            rows[i] *= signs[i / columns];
    }
}
