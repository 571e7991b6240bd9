using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public sealed class Hdf5WriterTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    /// <summary>The file that tests/oracles/hdf5/check_written.py holds against h5py, h5ls and h5dump.</summary>
    [Fact]
    public void Writes_byte_for_byte_what_h5py_was_seen_to_read()
    {
        Hdf5Writer.Create(_path, WriteAll);
        byte[] written = File.ReadAllBytes(_path), expected = Hdf5Oracle.Bytes("written.h5");
        if (!written.AsSpan().SequenceEqual(expected))
            File.WriteAllBytes(Path.Combine(Path.GetTempPath(), "written.h5"), written);
        Assert.True(written.AsSpan().SequenceEqual(expected), "The file changed: check the new one in the temporary folder with tests/oracles/hdf5/check_written.py, which then replaces the expected one.");
    }

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        Hdf5Writer.Create(_path, WriteAll);
        using var file = Hdf5File.Open(_path);

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"layer_{i:d4}"), file.Root.Group("wide").Names);
        Assert.Equal(2.5, file.Root.Dataset("numbers/Double").Read<double>()[1]);
        Assert.Equal([true, false], file.Root.Dataset("numbers/Boolean").Read<bool>());
        Assert.Equal(Tensors.Range(0, 24).ToArray(), file.Root.Dataset("tensor").ReadTensor().ToArray());
        Assert.Equal("(2, 3, 4)", file.Root.Dataset("tensor").Shape.ToString());
        Assert.Equal("(0, 3)", file.Root.Dataset("empty").Shape.ToString());
        Assert.Empty(file.Root.Dataset("empty").Read<float>());
        Assert.Equal([7], file.Root.Dataset("한국어/값").Read<int>());
        Assert.Equal(["kernel:0", "", "bias"], file.Root.Attributes["variable"].ReadStrings());
        Assert.Equal(["kernel:0", "", "bias"], file.Root.Attributes["fixed"].ReadStrings());
        Assert.Equal(200_000, file.Root.Attributes["long"].AsString().Length);
        Assert.Equal("유니코드", file.Root.Dataset("tensor").Attributes["text"].AsString());
        Assert.Equal([1, 2, 3, 4], file.Root.Attributes["integers"].Read<int>());
        Assert.Equal("(0,)", file.Root.Attributes["nothing"].Shape.ToString());
        Assert.Equal(300, file.Root.Group("attributes").Attributes.Count);
    }

    [Fact]
    public void Keeps_the_old_file_when_something_fails()
    {
        File.WriteAllText(_path, "old");
        Assert.Throws<InvalidOperationException>(() => Hdf5Writer.Create(_path, root => root.CreateDataset<float>("half", [4]).Append([1, 2])));
        Assert.Equal("old", File.ReadAllText(_path));
    }

    [Fact]
    public void Says_what_cannot_be_written()
    {
        using var stream = new MemoryStream();
        void Fails(string expected, Action<Hdf5GroupWriter> write) => Assert.Contains(expected, Assert.ThrowsAny<Exception>(() => Hdf5Writer.Create(stream, write)).Message, StringComparison.Ordinal);

        Fails("The attribute 'big' of '/' needs 80", root => root.Attributes.Set<double>("big", new double[10_000], [10_000]));
        Fails("expected 3 values for the shape (3,), received 2", root => root.Attributes.Set<int>("a", [1, 2], [3]));
        Fails("'/': 'x' exists already", root => { root.WriteDataset<int>("x", [1], [1]); root.WriteDataset<int>("x", [1], [1]); });
        Fails("'x' is a dataset, not a group", root => { root.WriteDataset<int>("x", [1], [1]); root.Group("x/y"); });
        Fails("has room for 2 values, received 3", root => root.WriteDataset<int>("x", [1, 2, 3], [2]));
        Fails("the shape (2,) needs 2 values, received 1", root => root.WriteDataset<int>("x", [1], [2]));
        Fails("has an axis of unknown length", root => root.CreateDataset<int>("x", [-1, 2]));
        Fails("not Guid", root => root.CreateDataset<Guid>("x", [1]));
        Fails("cannot be called ''", root => root.WriteDataset<int>("", [1], [1]));
        Fails("name cannot be empty", root => root.Attributes.Set("", 1));
    }

    public void Dispose() => File.Delete(_path);

    private static void WriteAll(Hdf5GroupWriter root)
    {
        root.Attributes.Set("variable", ["kernel:0", "", "bias"]);
        root.Attributes.SetFixed("fixed", ["kernel:0", "", "bias"]);
        root.Attributes.Set("ascii", "2.15.0", Hdf5Charset.Ascii);
        root.Attributes.Set("long", new string('x', 200_000));
        root.Attributes.Set("nothing", Array.Empty<string>());
        root.Attributes.Set<int>("integers", [1, 2, 3, 4], [2, 2]);
        root.Attributes.Set("number", 1.5f);
        root.Attributes.Set("flag", true);
        var tensor = root.WriteDataset("tensor", Tensors.Range(0, 24).Reshape(2, 3, 4));
        tensor.Attributes.Set("text", "유니코드");
        root.WriteDataset<float>("empty", [], [0, 3]);
        root.WriteDataset<int>("한국어/값", [7], [1]);
        WriteNumbers(root.Group("numbers"));
        for (int i = 999; i >= 0; i--)
            root.Group($"wide/layer_{i:d4}");
        for (int i = 0; i < 300; i++)
            root.Group("attributes").Attributes.Set($"a{i:d3}", $"value {i}");
        var parts = root.CreateDataset<double>("parts", [3, 2]);
        for (int i = 0; i < 3; i++)
            parts.Append([i, i + 0.5]);
    }

    private static void WriteNumbers(Hdf5GroupWriter group)
    {
        group.WriteDataset<float>("Single", [1, 2.5f], [2]);
        group.WriteDataset<double>("Double", [1, 2.5], [2]);
        group.WriteDataset<Half>("Half", [(Half)1, (Half)2.5f], [2]);
        group.WriteDataset<sbyte>("SByte", [1, -2], [2]);
        group.WriteDataset<short>("Int16", [1, -2], [2]);
        group.WriteDataset<int>("Int32", [1, -2], [2]);
        group.WriteDataset<long>("Int64", [1, -2], [2]);
        group.WriteDataset<byte>("Byte", [1, 254], [2]);
        group.WriteDataset<ushort>("UInt16", [1, 65534], [2]);
        group.WriteDataset<uint>("UInt32", [1, uint.MaxValue - 1], [2]);
        group.WriteDataset<ulong>("UInt64", [1, ulong.MaxValue - 1], [2]);
        group.WriteDataset<bool>("Boolean", [true, false], [2]);
        group.WriteDataset<int>("scalar", [42], []);
    }
}
