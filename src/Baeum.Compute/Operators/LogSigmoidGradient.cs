using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="LogSigmoid"/> from its input: <c>(x, dy) ↦ dy · sigmoid(−x)</c>.</summary>
public readonly struct LogSigmoidGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * VectorMath.Sigmoid(-x);
}
