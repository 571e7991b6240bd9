using Baeum.Compute;

namespace Baeum.Bench;

/// <summary>Matrix products against OpenBLAS.</summary>
internal sealed class GemmWorkload : IWorkload
{
    public string Name => "gemm";

    public string Title => "GEMM, float32, against NumPy with OpenBLAS";

    public string PeerScript => "gemm.py";

    public IEnumerable<Case> Cases()
    {
        yield return Square(1024, threads: 1);
        foreach (int n in (int[])[64, 96, 128, 256, 512, 1024, 2048])
            yield return Square(n, threads: 2);
        foreach (var (m, k, n) in ((int, int, int)[])[(32, 784, 1024), (128, 784, 1024), (128, 10, 256), (128, 256, 10), (1, 784, 1024)])
            yield return Product($"{m}x{k}x{n}", m, n, k);
        foreach (int batch in (int[])[32, 128])
        {
            yield return Product($"x'·dy 784x{batch}x1024", 784, 1024, batch, transposeA: true);
            yield return Product($"dy·w' {batch}x1024x784", batch, 784, 1024, transposeB: true);
        }
    }

    private static Case Square(int n, int threads) => Product(threads == 1 ? $"n = {n}, 1 thread" : $"n = {n}", n, n, n, threads: threads);

    private static Case Product(string name, int m, int n, int k, bool transposeA = false, bool transposeB = false, int threads = 2) => new(name, 2.0 * m * n * k, 0, () =>
    {
        float[] a = new float[m * k], b = new float[k * n], c = new float[m * n];
        new Rng(1).Uniform(a, -1, 1);
        new Rng(2).Uniform(b, -1, 1);
        return () => Gemm.Multiply(a, b, c, m, n, k, transposeA, transposeB);
    }, threads);
}
