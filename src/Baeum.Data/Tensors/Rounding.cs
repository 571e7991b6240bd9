using System.Numerics;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary><c>⌊x⌋</c></summary>
internal readonly struct Floor : IUnaryOp
{
    public float Invoke(float x) => MathF.Floor(x);
    public Vector<float> Invoke(Vector<float> x) => Vector.Floor(x);
}

/// <summary><c>⌈x⌉</c></summary>
internal readonly struct Ceil : IUnaryOp
{
    public float Invoke(float x) => MathF.Ceiling(x);
    public Vector<float> Invoke(Vector<float> x) => Vector.Ceiling(x);
}

/// <summary>The nearest whole number, halves to the even one.</summary>
internal readonly struct Round : IUnaryOp
{
    public float Invoke(float x) => MathF.Round(x);
    public Vector<float> Invoke(Vector<float> x) => Vector.Round(x);
}
