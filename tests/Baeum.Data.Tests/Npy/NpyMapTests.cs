using Baeum.TestKit;

namespace Baeum.Data.Tests;

public sealed class NpyMapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_rows_when_they_are_asked_for()
    {
        var all = Tensors.Range(0, 60).Reshape(10, 2, 3);
        Npy.Write(_folder["x.npy"], all);
        using var map = Npy.Map<float>(_folder["x.npy"]);

        Assert.Equal(("(10, 2, 3)", 10), (map.Shape.ToString(), map.Rows));
        Assert.Equal(all.Row(^1).ToArray(), map.Row(^1).ToArray());
        Assert.Equal("(2, 3)", map.Row(0).Shape().ToString());
        Assert.Equal(all.TakeRows(3..7).ToArray(), map.TakeRows(3..7).ToArray());
        int[] rows = [9, 0, 1, 2, 5, 5];
        Assert.Equal(all.TakeRows(rows).ToArray(), map.TakeRows(rows).ToArray());
        Assert.Contains("has no row 10", Assert.Throws<ArgumentOutOfRangeException>(() => map.TakeRows([8, 9, 10])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => map.TakeRows([-1]));
    }

    [Fact]
    public void Turns_bytes_and_makes_flags_true_or_false()
    {
        using var big = Npy.Map<double>(Oracles.Path("data/npy/big_endian.npy"));
        Assert.Equal(Npy.Read<double>(Oracles.Path("data/npy/big_endian.npy")).TakeRows(1..).ToArray(), big.TakeRows(1..).ToArray());
        using var flags = Npy.Map<bool>(Oracles.Path("data/npy/bool.npy"));
        Assert.Equal(Npy.Read<bool>(Oracles.Path("data/npy/bool.npy")).TakeRows(..1).ToArray(), flags.TakeRows(..1).ToArray());
    }

    [Fact]
    public void Opens_arrays_with_more_values_than_memory_holds()
    {
        const int Rows = 3_000_000;
        using (var file = File.Create(_folder["large.npy"]))
        {
            new NpyHeader("|u1", IsFortran: false, [Rows, 1024]).Write(file);
            file.SetLength(file.Position + Rows * 1024L);
        }
        using (var file = File.OpenWrite(_folder["large.npy"]))
        {
            file.Seek(-1, SeekOrigin.End);
            file.WriteByte(77);
        }
        using var map = Npy.Map<byte>(_folder["large.npy"]);

        Assert.Equal(77, map.Row(^1)[1023]);
        Assert.Equal("(2, 1024)", map.TakeRows(^2..).Shape().ToString());
        Assert.Contains("read its rows with Npy.Map", Assert.Throws<InvalidDataException>(() => Npy.Read(_folder["large.npy"])).Message);
    }

    [Fact]
    public void Says_why_it_cannot_map()
    {
        Assert.Contains("in Fortran order", Assert.Throws<InvalidDataException>(() => Npy.Map<float>(Oracles.Path("data/npy/fortran.npy"))).Message);
        Assert.Contains("a single value", Assert.Throws<InvalidDataException>(() => Npy.Map<double>(Oracles.Path("data/npy/scalar.npy"))).Message);
        Assert.Contains("holds uint8; it cannot be mapped as float32", Assert.Throws<InvalidCastException>(() => Npy.Map<float>(Oracles.Path("data/npy/uint8.npy"))).Message);
        byte[] cut = File.ReadAllBytes(Oracles.Path("data/npy/float32.npy"))[..^1];
        Assert.Contains("cut off", Assert.Throws<InvalidDataException>(() => Npy.Map<float>(_folder.Write("cut.npy", cut))).Message);
    }

    [Fact]
    public void Says_so_when_the_file_shrinks_meanwhile()
    {
        Npy.Write(_folder["x.npy"], Tensors.Range(0, 60));
        using var map = Npy.Map<float>(_folder["x.npy"]);
        using (var file = new FileStream(_folder["x.npy"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(file.Length - 8);

        Assert.Equal(1, map.Row(1)[0]);
        Assert.Contains("cut off", Assert.Throws<InvalidDataException>(() => map.Row(^1)).Message);
    }
}
