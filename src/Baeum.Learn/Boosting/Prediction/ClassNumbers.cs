using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>From scores of classes to the number of the greatest; of equal ones the first.</summary>
internal static class ClassNumbers
{
    /// <summary>Shape: [samples · classes] → [samples].</summary>
    public static float[] Of(float[] scores, int classes)
    {
        var numbers = new float[scores.Length / classes];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = TensorPrimitives.IndexOfMax(scores.AsSpan(i * classes, classes));
        return numbers;
    }
}
