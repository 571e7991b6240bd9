using System.Numerics;

namespace Baeum.Nn;

/// <summary>Targets changed before they are compared: <c>scale · t + shift</c>.</summary>
internal readonly record struct Affine(float Scale, float Shift)
{
    /// <summary>t</summary>
    public static Affine Same => new(1, 0);

    /// <summary>Label smoothing: moves targets towards 1 / classes.</summary>
    public static Affine Smooth(double smoothing, int classes) => new((float)(1 - smoothing), (float)(smoothing / classes));

    /// <summary>Targets that are all 0 or 1 become -1 or 1; others stay. Keras: <c>convert_binary_labels_to_hinge</c>.</summary>
    public static Affine Signs(ReadOnlySpan<float> t) => t.ContainsAnyExcept(0f, 1f) ? Same : new(2, -1);

    public Vector<float> Of(Vector<float> t) => t * Scale + new Vector<float>(Shift);

    public float Of(float t) => t * Scale + Shift;
}
