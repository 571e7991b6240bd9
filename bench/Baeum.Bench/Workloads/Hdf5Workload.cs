using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Bench;

/// <summary>Weights in HDF5 files: 100 MB in 25 kernels, and 1,000 small ones.</summary>
internal sealed class Hdf5Workload : IWorkload
{
    private const int Kernels = 25, Side = 1024, Small = 1000;

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "baeum-bench-hdf5")).FullName;

    public string Name => "hdf5";

    public string Title => "HDF5 files, against h5py; GB/s counts the values' bytes";

    public string PeerScript => "hdf5.py";

    public IEnumerable<Case> Cases()
    {
        Tensor<float>[] kernels = [.. Enumerable.Range(0, Kernels).Select(i => Tensors.Full([Side, Side], i))];
        Tensor<float>[] small = [.. Enumerable.Repeat(Tensors.Ones([32]), Small)];
        Write("weights.h5", kernels);
        Write("small.h5", small);
        double bytes = 4.0 * Kernels * Side * Side;
        yield return new("write 100 MB", 0, bytes, () => () => Write("written.h5", kernels));
        yield return new("read 100 MB", 0, bytes, () => () => Read("weights.h5"));
        yield return new("write 1,000 small", 0, 0, () => () => Write("small.written.h5", small));
        yield return new("read 1,000 small", 0, 0, () => () => Read("small.h5"));
    }

    private static void Write(string name, Tensor<float>[] kernels) => Hdf5Writer.Create(Path.Combine(Folder, name), root =>
    {
        for (int i = 0; i < kernels.Length; i++)
            root.WriteDataset($"layers/dense_{i}/vars/0", kernels[i]);
    });

    private static List<Tensor<float>> Read(string name)
    {
        using var file = Hdf5File.Open(Path.Combine(Folder, name));
        var layers = file.Root.Group("layers");
        return [.. layers.Names.Select(layer => layers.Dataset($"{layer}/vars/0").ReadTensor())];
    }
}
