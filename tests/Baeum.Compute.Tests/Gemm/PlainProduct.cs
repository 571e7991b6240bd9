namespace Baeum.Compute.Tests;

/// <summary>The scalar twin of <see cref="Gemm"/>: the sequence of operations that it promises, for each element.</summary>
internal static class PlainProduct
{
    public static float[] Of(float[] a, float[] b, float[]? c, int m, int n, int k, bool transposeA, bool transposeB)
    {
        var y = new float[m * n];
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                float total = c is null ? 0f : c[i * n + j];
                for (int start = 0; start < k; start += Gemm.BlockK)
                {
                    float sum = 0f;
                    for (int p = start; p < Math.Min(k, start + Gemm.BlockK); p++)
                        sum = MathF.FusedMultiplyAdd(transposeA ? a[p * m + i] : a[i * k + p], transposeB ? b[j * k + p] : b[p * n + j], sum);
                    total = start == 0 && c is null ? sum : total + sum;
                }
                y[i * n + j] = total;
            }
        return y;
    }
}
