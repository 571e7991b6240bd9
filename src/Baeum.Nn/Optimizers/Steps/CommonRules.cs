using System.Numerics;

namespace Baeum.Nn;

/// <summary>w</summary>
internal readonly struct NoRule : IUpdateRule
{
    public static int Slots => 0;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2) => w;
}

/// <summary>w · factor</summary>
internal readonly struct ScaleRule(float factor) : IUpdateRule
{
    public static int Slots => 0;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2) => w * factor;
}

/// <summary>w, at most <paramref name="limit"/> in magnitude; NaN stays.</summary>
internal readonly struct ClipRule(float limit) : IUpdateRule
{
    public static int Slots => 0;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2)
        => Vector.Min(Vector.Max(w, new Vector<float>(-limit)), new Vector<float>(limit));
}

/// <summary>w - w · share: taken off, not multiplied by 1 - share, because a small share would be lost in rounding.</summary>
internal readonly struct DecayRule(float share) : IUpdateRule
{
    public static int Slots => 0;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2) => w - w * share;
}

/// <summary>momentum · average + (1 - momentum) · w, where the average stands in the place of the weights and the weights in that of the gradient.</summary>
internal readonly struct AverageRule(float momentum) : IUpdateRule
{
    public static int Slots => 0;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2) => momentum * w + (1f - momentum) * g;
}
