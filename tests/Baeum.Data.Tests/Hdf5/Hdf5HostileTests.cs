using System.Buffers.Binary;
using System.Diagnostics;

namespace Baeum.Data.Tests;

/// <summary>Damaged and lying files: everything is read, or one clear error names the file and the place; never much memory, a hang or another exception.</summary>
public class Hdf5HostileTests
{
    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        foreach (string name in Hdf5Oracle.Files)
        {
            byte[] bytes = Hdf5Oracle.Bytes(name);
            for (int length = 0; length < bytes.Length; length += 1024)
                Assert.Contains("offset", Assert.Throws<InvalidDataException>(() => Hdf5File.Open(new MemoryStream(bytes, 0, length), "cut.h5")).Message);
        }
    }

    [Theory, InlineData("tracked.h5", 1000), InlineData("userblock.h5", 1000), InlineData("swmr.h5", 1000), InlineData("written.h5", 10), InlineData("old.h5", 15), InlineData("new.h5", 15)]
    public void Flipped_bytes_give_values_or_one_clear_error(string name, int times)
    {
        byte[] good = Hdf5Oracle.Bytes(name);
        int[] places = [.. Enumerable.Range(0, good.Length).Where(i => good[i] != 0)];
        var random = new Random(11);
        for (int run = 0; run < times; run++)
        {
            byte[] bytes = [.. good];
            for (int flips = random.Next(1, 4); flips > 0; flips--)
                bytes[random.Next(3) > 0 ? places[random.Next(places.Length)] : random.Next(good.Length)] = random.Next(4) == 0 ? (byte)0xFF : (byte)random.Next(256);
            Survives(bytes);
        }
    }

    [Fact]
    public void Links_that_lead_back_do_no_harm()
    {
        using var file = Hdf5Oracle.Open("old.h5");
        string path = "links/a" + string.Concat(Enumerable.Repeat("/b/parent", 100));
        Assert.Equal(file.Root["links/a"].Address, file.Root[path].Address);
    }

    [Fact]
    public void A_tree_that_is_its_own_child_is_refused()
    {
        byte[] bytes = Hdf5Oracle.Bytes("old.h5");
        ReadOnlySpan<byte> start = [.. "TREE"u8, 0, 1];
        int tree = bytes.AsSpan().IndexOf(start);
        Assert.True(tree > 0);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(tree + 32), tree);
        using var file = Hdf5File.Open(new MemoryStream(bytes), "loop.h5");

        Assert.Contains("a B-tree", Assert.Throws<InvalidDataException>(() => file.Root.Group("wide").Names).Message);
    }

    [Fact]
    public void A_lie_about_the_size_takes_no_memory()
    {
        using var stream = new MemoryStream();
        Hdf5Writer.Create(stream, root => root.WriteDataset<float>("x", new float[123], [123]));
        byte[] bytes = stream.ToArray();
        ReadOnlySpan<byte> length = [123, 0, 0, 0, 0, 0, 0, 0];
        for (int at; (at = bytes.AsSpan().IndexOf(length)) >= 0;)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), 1_900_000_000);
        using var file = Hdf5File.Open(new MemoryStream(bytes), "lie.h5");

        Assert.Contains("the values need 7600000000 bytes; the file has", Assert.Throws<InvalidDataException>(() => file.Root.Dataset("x").Read<float>()).Message);
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        using var file = Hdf5Oracle.Open("bomb.h5");
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("is not believed", Assert.Throws<InvalidDataException>(() => file.Root.Dataset("refused/zeros").ReadTensor()).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Reading_into_memory_of_ones_own_is_checked_as_well()
    {
        byte[] bytes = Hdf5Oracle.Bytes("old.h5");
        using var file = Hdf5File.Open(new MemoryStream(bytes), "old.h5");
        var compact = file.Root.Dataset("compact/compact");
        Assert.Throws<ArgumentException>(() => compact.ReadInto<float>(new float[7]));
        Assert.Equal("compact", compact.Layout);
    }

    internal static void Survives(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        try
        {
            using var file = Hdf5File.Open(new MemoryStream(bytes), "t.h5");
            Walk(file.Root, [file.Root.Address]);
        }
        catch (InvalidDataException e)
        {
            Assert.StartsWith("t.h5", e.Message, StringComparison.Ordinal);
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1L << 30 && Stopwatch.GetElapsedTime(start).TotalSeconds < 30);
    }

    private static void Walk(Hdf5Object item, HashSet<long> seen)
    {
        foreach (var attribute in item.Attributes)
            Tolerate(() => Read(attribute.ElementType, () => attribute.Read<double>(), attribute.ReadStrings));
        if (item is Hdf5Dataset dataset)
            Tolerate(() => Read(dataset.ElementType, () => dataset.Read<double>(), dataset.ReadStrings));
        else if (item is Hdf5Group group)
            foreach (string name in group.Names)
                Tolerate(() =>
                {
                    if (group[name] is var member && seen.Add(member.Address))
                        Walk(member, seen);
                });
    }

    private static void Read(Type? type, Action numbers, Func<string[]> strings)
    {
        if (type == typeof(string))
            strings();
        else
            numbers();
    }

    // A damaged part does not keep the rest from being read.
    private static void Tolerate(Action action)
    {
        try
        {
            action();
        }
        catch (InvalidDataException e)
        {
            Assert.StartsWith("t.h5", e.Message, StringComparison.Ordinal);
        }
        catch (KeyNotFoundException e)
        {
            Assert.StartsWith("t.h5", e.Message, StringComparison.Ordinal);
        }
    }
}
