using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Chosen columns of a matrix.</summary>
internal static class Columns
{
    /// <summary>The columns with these numbers, in this order, a dense copy. Shape: [rows, columns] → [rows, chosen].</summary>
    public static Tensor<float> Take(Tensor<float> x, int[] columns)
    {
        int rows = (int)x.Lengths[0], width = (int)x.Lengths[1];
        var from = x.ToDenseTensor().AsReadOnlySpan();
        var y = Tensors.Empty([rows, columns.Length]);
        var to = y.AsSpan();
        for (int row = 0, at = 0; row < rows; row++)
            foreach (int column in columns)
                to[at++] = from[row * width + column];
        return y;
    }
}
