using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Bench;

/// <summary>Arrays from and to files that lie in the system's file cache.</summary>
internal sealed class FilesWorkload : IWorkload
{
    private const int Rows = 60_000, PackedRows = 10_000, Columns = 784;
    private static readonly string Folder = Directory.CreateTempSubdirectory("baeum-bench-").FullName;

    public string Name => "files";

    public string Title => "60,000 x 784 values from and to files in the file cache, against NumPy; GB/s counts the file's bytes once";

    public string PeerScript => "files.py";

    public IEnumerable<Case> Cases()
    {
        const double values = (double)Rows * Columns;
        yield return new("npy write", 0, 4 * values, () =>
        {
            var x = Data();
            return () => Npy.Write(PathOf("w.npy"), x);
        });
        yield return new("npy read", 0, 4 * values, () =>
        {
            Npy.Write(PathOf("r.npy"), Data());
            return () => Npy.Read<float>(PathOf("r.npy"));
        });
        yield return new("npy map, 1,000 x 32 rows", 0, 4 * 32_000.0 * Columns, () =>
        {
            Npy.Write(PathOf("m.npy"), Data());
            var map = Npy.Map<float>(PathOf("m.npy"));
            int[] order = Tensors.Permutation(Rows, seed: 1);
            return () =>
            {
                for (int batch = 0; batch < 1_000; batch++)
                    map.TakeRows(order.AsSpan(batch * 32, 32));
            };
        });
        yield return new("idx read as floats", 0, values, () =>
        {
            Idx.Write(PathOf("x.idx"), Bytes());
            return () => Idx.Read<float>(PathOf("x.idx"));
        });
        yield return new("idx.gz of 10,000 read as floats", 0, (double)PackedRows * Columns, () =>
        {
            Idx.Write(PathOf("x.idx.gz"), Bytes().TakeRows(..PackedRows));
            return () => Idx.Read<float>(PathOf("x.idx.gz"));
        });
    }

    private static string PathOf(string name) => Path.Combine(Folder, name);

    private static Tensor<float> Data() => Tensors.RandomUniform([Rows, Columns], 0, 255, seed: 1);

    // One pixel in four is not zero, as in MNIST.
    private static Tensor<byte> Bytes()
    {
        var bytes = new byte[Rows * Columns];
        var random = new Rng(1);
        for (int i = 0; i < bytes.Length; i += 4)
            bytes[i] = (byte)random.Integer(i, 256);
        return Tensor.Create(bytes, [Rows, Columns]);
    }
}
