using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><c>value(t, p)</c> of a pair loss as an element-wise operator.</summary>
internal readonly struct PairValue<TLoss>(TLoss loss) : IBinaryOp where TLoss : struct, IPairLoss
{
    public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => loss.Value(a, b);
}

/// <summary><c>∂value/∂p</c> of a pair loss as an element-wise operator.</summary>
internal readonly struct PairGradient<TLoss>(TLoss loss) : IBinaryOp where TLoss : struct, IPairLoss
{
    public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => loss.Gradient(a, b);
}

/// <summary><c>∂value/∂t</c> of a pair loss as an element-wise operator.</summary>
internal readonly struct PairTargetGradient<TLoss>(TLoss loss) : IBinaryOp where TLoss : struct, IPairLoss
{
    public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => loss.TargetGradient(a, b);
}
