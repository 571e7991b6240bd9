using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x ↦ op(x, second)</c></summary>
public readonly struct WithSecond<TOp>(TOp op, float second) : IUnaryOp where TOp : struct, IBinaryOp
{
    public float Invoke(float x) => op.Invoke(x, second);
    public Vector<float> Invoke(Vector<float> x) => op.Invoke(x, new Vector<float>(second));
}

/// <summary><c>x ↦ op(first, x)</c></summary>
public readonly struct WithFirst<TOp>(TOp op, float first) : IUnaryOp where TOp : struct, IBinaryOp
{
    public float Invoke(float x) => op.Invoke(first, x);
    public Vector<float> Invoke(Vector<float> x) => op.Invoke(new Vector<float>(first), x);
}
