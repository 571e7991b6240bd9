using Baeum.TestKit;

namespace Baeum.Data.Tests;

public class NpzTests
{
    [Theory, InlineData("stored"), InlineData("deflated")]
    public void Reads_what_NumPy_wrote(string name)
    {
        var arrays = Npz.Read(Oracles.Path($"data/npy/{name}.npz"));

        Assert.Equal(["flags", "n", "x"], arrays.Keys.Order());
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), arrays["x"].To<float>().ToArray());
        Assert.Equal(7L, arrays["n"].To<long>()[0]);
        Assert.Equal([true, false], arrays["flags"].To<bool>().ToArray());
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Reads_back_what_it_wrote_and_writes_equal_files_for_equal_content(bool compress)
    {
        var arrays = new Dictionary<string, NpyArray> { ["dense/kernel"] = Tensors.Range(0, 6).Reshape(2, 3), ["ids"] = Tensors.Range(0, 2).ArgMax(0) };
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        Npz.Write(first, arrays, compress);
        Npz.Write(second, arrays, compress);

        Assert.Equal(first.ToArray(), second.ToArray());
        var read = Npz.Read(first);
        Assert.Equal([0f, 1, 2, 3, 4, 5], read["dense/kernel"].To<float>().ToArray());
        Assert.Equal("(2, 3)", read["dense/kernel"].Shape.ToString());
        Assert.Equal(typeof(int), read["ids"].ElementType);
    }

    [Theory, InlineData("stored"), InlineData("deflated")]
    public void Any_cut_or_flipped_byte_gives_arrays_or_one_clear_error(string name)
    {
        byte[] file = File.ReadAllBytes(Oracles.Path($"data/npy/{name}.npz"));
        var random = new Random(2);
        for (int i = 0; i < 5000; i++)
        {
            var damaged = i < file.Length ? file[..i] : (byte[])file.Clone();
            for (int flips = i < file.Length ? 0 : random.Next(1, 4); flips > 0; flips--)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Npz.Read(new MemoryStream(damaged));
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Fact]
    public void Notices_a_changed_value()
    {
        byte[] file = File.ReadAllBytes(Oracles.Path("data/npy/stored.npz"));
        file[200] ^= 1;

        Assert.Contains("array 'x': damaged; the checksum", Assert.Throws<InvalidDataException>(() => Npz.Read(new MemoryStream(file), "a.npz")).Message);
    }

    [Fact]
    public void A_header_in_a_small_archive_cannot_take_much_memory()
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("x.npy").Open())
            new NpyHeader("<f4", false, [Array.MaxLength]).Write(entry);
        stream.Position = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<InvalidDataException>(() => Npz.Read(stream, "a.npz"));
        Assert.Contains("a.npz, array 'x': cut off", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }
}
