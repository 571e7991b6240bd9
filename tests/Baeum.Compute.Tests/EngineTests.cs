using System.Numerics;

namespace Baeum.Compute.Tests;

/// <summary>The samples of docs/engine.md.</summary>
public unsafe class EngineTests
{
    #region operator
    /// <summary><c>x²</c> where x is positive, else 0, times a factor.</summary>
    private readonly struct HalfSquare(float factor) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

        public Vector<float> Invoke(Vector<float> x)
        {
            var positive = Vector.MaxNative(Vector<float>.Zero, x);
            return positive * positive * factor;
        }
    }
    #endregion

    #region body
    /// <summary>One step of gradient descent with momentum, a chunk at a time: everything is read and written once.</summary>
    private readonly struct MomentumBody(float* w, float* gradient, float* velocity, int n, float rate, float momentum) : IParallelBody
    {
        public const int Chunk = 1 << 15;

        public void Run(int part)
        {
            for (int i = part * Chunk; i < Math.Min(n, (part + 1) * Chunk); i++)
                w[i] += velocity[i] = momentum * velocity[i] - rate * gradient[i];
        }
    }
    #endregion

    [Fact]
    public void An_operator_of_ones_own_is_mapped_and_fused_like_the_others()
    {
        float[] x = Samples.Uniform(5 * 7, 1), kernel = Samples.Uniform(7 * 3, 2), bias = Samples.Uniform(3, 3), y = new float[5 * 3], z = new float[5 * 3];
        #region use
        Gemm.Multiply(new HalfSquare(0.5f), x, kernel, bias, y, m: 5, n: 3, k: 7);

        Gemm.Multiply(x, kernel, z, m: 5, n: 3, k: 7);
        Broadcasting.Map(new Add(), z, [5, 3], bias, [3], z, [5, 3]);
        Elementwise.Map(new HalfSquare(0.5f), z, z);
        #endregion
        Bits.Equal(z, y);
    }

    [Fact]
    public void A_body_of_ones_own_runs_on_all_threads()
    {
        int n = 100_000;
        float[] w = new float[n], gradient = Samples.Uniform(n), velocity = new float[n];
        #region run
        fixed (float* pw = w, pg = gradient, pv = velocity)
            Threads.For((n + MomentumBody.Chunk - 1) / MomentumBody.Chunk, new MomentumBody(pw, pg, pv, n, rate: 0.1f, momentum: 0.9f));
        #endregion
        Bits.Equal([.. gradient.Select(g => 0f * 0.9f - 0.1f * g)], w);
    }
}
