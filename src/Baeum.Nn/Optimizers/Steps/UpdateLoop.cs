using System.Numerics;
using System.Runtime.InteropServices;

namespace Baeum.Nn;

/// <summary>Applies a rule to a run of weights: whole vectors, then the remainder in a vector of its own, so that every value takes the same path.</summary>
internal static class UpdateLoop
{
    /// <summary>Equal lengths; slots that the rule does not use are empty.</summary>
    public static void Run<TRule>(TRule rule, Span<float> w, ReadOnlySpan<float> g, Span<float> s0, Span<float> s1, Span<float> s2)
        where TRule : struct, IUpdateRule
    {
        var vw = MemoryMarshal.Cast<float, Vector<float>>(w);
        var vg = MemoryMarshal.Cast<float, Vector<float>>(g)[..vw.Length];
        var v0 = MemoryMarshal.Cast<float, Vector<float>>(s0)[..(TRule.Slots > 0 ? vw.Length : 0)];
        var v1 = MemoryMarshal.Cast<float, Vector<float>>(s1)[..(TRule.Slots > 1 ? vw.Length : 0)];
        var v2 = MemoryMarshal.Cast<float, Vector<float>>(s2)[..(TRule.Slots > 2 ? vw.Length : 0)];
        Vector<float> none = default;
        for (int i = 0; i < vw.Length; i++)
            vw[i] = rule.Update(vw[i], vg[i], ref (TRule.Slots > 0 ? ref v0[i] : ref none), ref (TRule.Slots > 1 ? ref v1[i] : ref none), ref (TRule.Slots > 2 ? ref v2[i] : ref none));
        int done = vw.Length * Vector<float>.Count;
        if (done < w.Length)
            Rest(rule, w[done..], g[done..], TRule.Slots > 0 ? s0[done..] : s0, TRule.Slots > 1 ? s1[done..] : s1, TRule.Slots > 2 ? s2[done..] : s2);
    }

    private static void Rest<TRule>(TRule rule, Span<float> w, ReadOnlySpan<float> g, Span<float> s0, Span<float> s1, Span<float> s2)
        where TRule : struct, IUpdateRule
    {
        Vector<float> v0 = Load(s0), v1 = Load(s1), v2 = Load(s2);
        Store(rule.Update(Load(w), Load(g), ref v0, ref v1, ref v2), w);
        Store(v0, s0);
        Store(v1, s1);
        Store(v2, s2);
    }

    private static Vector<float> Load(ReadOnlySpan<float> x)
    {
        Span<float> padded = stackalloc float[Vector<float>.Count];
        padded.Clear();
        x.CopyTo(padded);
        return new Vector<float>(padded);
    }

    private static void Store(Vector<float> v, Span<float> x)
    {
        Span<float> padded = stackalloc float[Vector<float>.Count];
        v.CopyTo(padded);
        padded[..x.Length].CopyTo(x);
    }
}
