using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Probabilities of boosted classes.</summary>
internal static class ClassTable
{
    /// <summary>The probability of the second of two classes as two columns; others stay. Shape: [samples] → [samples, classes].</summary>
    public static Tensor<float> Full(Tensor<float> predicted, int classes)
    {
        if (predicted.Rank == 2)
            return predicted;
        var second = predicted.AsReadOnlySpan();
        var table = new float[second.Length * classes];
        for (int i = 0; i < second.Length; i++)
        {
            table[i * classes] = 1 - second[i];
            if (classes > 1)
                table[i * classes + 1] = second[i];
        }
        return Tensor.Create(table).Reshape(-1, classes);
    }

    /// <summary>The most likely class of each row; of equals the first.</summary>
    public static Labels Most(Tensor<float> table, Labels classes)
    {
        var values = table.AsReadOnlySpan();
        var codes = new int[table.Lengths[0]];
        for (int i = 0; i < codes.Length; i++)
            codes[i] = TensorPrimitives.IndexOfMax(values.Slice(i * classes.Count, classes.Count));
        return classes.TakeRows(codes);
    }
}
