using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Probabilities of boosted classes.</summary>
internal static class ClassTable
{
    /// <summary>Probabilities as a table; of two classes that of the second is given. Shape: [samples · outputs] → [samples, classes].</summary>
    public static Tensor<float> Full(double[] predicted, int classes)
    {
        if (classes > 2)
            return Tensor.Create(Array.ConvertAll(predicted, p => (float)p)).Reshape(-1, classes);
        var table = new float[predicted.Length * classes];
        for (int i = 0; i < predicted.Length; i++)
        {
            table[i * classes] = (float)(1 - predicted[i]);
            if (classes > 1)
                table[i * classes + 1] = (float)predicted[i];
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
