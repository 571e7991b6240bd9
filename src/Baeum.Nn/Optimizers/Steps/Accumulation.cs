using System.Numerics;

namespace Baeum.Nn;

/// <summary>Gradient accumulation for a piece of a weight: the gradient takes the place of the weight in the rule, the accumulator that of the slot.</summary>
internal readonly struct Accumulation<TRule>(TRule rule) : ISegment where TRule : struct, IUpdateRule
{
    public void Run(TrainedWeight weight, int start, int length)
    {
        if (!weight.IsActive)
            return;
        var g = weight.Gradient.Slice(start, length);
        UpdateLoop.Run(rule, g, g, weight.Accumulator!.Values.Slice(start, length), [], []);
    }
}

/// <summary>sum += g · factor</summary>
internal readonly struct AddUp(float factor) : IUpdateRule
{
    public static int Slots => 1;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2)
    {
        s0 += g * factor;
        return w;
    }
}

/// <summary>(sum + g · factor) / steps; sum = 0</summary>
internal readonly struct TakeMean(float factor, int steps) : IUpdateRule
{
    public static int Slots => 1;

    public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2)
    {
        var mean = (g * factor + s0) / steps;
        s0 = Vector<float>.Zero;
        return mean;
    }
}
