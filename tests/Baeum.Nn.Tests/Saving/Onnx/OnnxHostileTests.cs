using System.Diagnostics;
using Baeum.Nn.Onnx;
using Baeum.TestKit;
using Google.Protobuf;

namespace Baeum.Nn.Tests;

/// <summary>Files from strangers: each is read, or is an error that names the file and the place; nothing else.</summary>
public sealed class OnnxHostileTests : IDisposable
{
    private const int Mutations = 2000;
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("baeum-onnx-").FullName, "model.onnx");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    private static byte[][] Corpus()
    {
        string own = Path.Combine(Directory.CreateTempSubdirectory("baeum-onnx-").FullName, "own.onnx");
        List<byte[]> files = [.. new[] { "cnn_13", "signal_17", "mobile_13", "two_inputs_13", "tokens_13" }.Select(n => File.ReadAllBytes(Oracles.Path($"onnx/torch/{n}.onnx")))];
        foreach (string name in (string[])["model_cnn", "model_masked_tokens", "model_nested_shared"])
        {
            OnnxModelCases.Build(name).Model.Save(own);
            files.Add(File.ReadAllBytes(own));
        }
        Directory.Delete(Path.GetDirectoryName(own)!, recursive: true);
        return [.. files];
    }

    [Fact]
    public void Cut_off_files_are_errors_that_name_the_file()
    {
        foreach (byte[] file in Corpus())
            for (int length = 0; length < file.Length; length += Math.Max(1, file.Length / 60))
                Assert.Contains("model.onnx", Load(file[..length])!.Message);
    }

    [Fact]
    public void Changed_bytes_are_read_or_are_errors_that_name_the_file()
    {
        var corpus = Corpus();
        var random = new Random(11);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] file = [.. corpus[i % corpus.Length]];
            for (int change = random.Next(1, 5); change > 0; change--)
                file[random.Next(file.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            var clock = Stopwatch.StartNew();
            if (Load(file) is { } error)
                Assert.Contains("model.onnx", error.Message);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"mutation {i} hangs");
        }
    }

    [Fact]
    public void A_circle_and_a_missing_constant_name_the_node()
    {
        Refused(m => m.Graph.Node[0].Input[0] = m.Graph.Node[^1].Output[0], "node 0 ", "its input 'y' is no input of the graph, no constant and not made by a node before it");
        Refused(m => m.Graph.Initializer.RemoveAt(0), "node 0 ", "its input 'w'");
    }

    [Fact]
    public void Lying_shapes_are_refused()
    {
        Refused(m => m.Graph.Initializer[0].Dims[0] = 1L << 40, "tensor 'w'", "is none");
        Refused(m => m.Graph.Initializer[0].Dims[0] = 1 << 20, "tensor 'w'", "the file holds");
        Refused(m => m.Graph.Initializer[0].Dims[0] = -3, "tensor 'w'", "is none");
        Refused(m => m.Graph.Input[0].Type.TensorType.Shape.Dim[1].DimValue = 1 << 22, "node 0 ", "weights than its file");
    }

    [Fact]
    public void Values_in_other_files_are_refused()
        => Refused(m =>
        {
            m.Graph.Initializer[0].DataLocation = TensorProto.Types.DataLocation.External;
            m.Graph.Initializer[0].ExternalData.Add(new StringStringEntryProto { Key = "location", Value = "../../secret" });
        }, "tensor 'w'", "kept in another file ('../../secret')");

    [Fact]
    public void Unknown_operators_are_named_with_those_that_are_known()
        => Refused(m => m.Graph.Node[0].OpType = "Magic", "node 0 ", "the operator 'Magic' is not read. Known are: Abs, Add");

    [Fact]
    public void Constants_that_grow_as_they_are_computed_are_stopped()
        => Refused(m =>
        {
            m.Graph.Node.Insert(0, new NodeProto { OpType = "ConstantOfShape", Input = { "size" }, Output = { "big" } });
            m.Graph.Initializer.Add(new TensorProto { Name = "size", DataType = (int)TensorProto.Types.DataType.Int64, Dims = { 2 }, Int64Data = { 40000, 40000 } });
        }, "node 0 ", "grow beyond what the file holds");

    [Fact]
    public void A_million_empty_nodes_are_refused_before_they_are_made()
    {
        var bytes = new byte[2_000_010];
        for (int i = 10; i < bytes.Length; i += 2)
            bytes[i] = 0x0A;
        byte[] head = [0x08, 0x08, 0x3A, .. Varint(2_000_000)];
        byte[] file = [.. head, .. bytes[10..]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more than 250000", Load(file)!.Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    [Fact]
    public void A_long_chain_is_read_and_one_too_long_is_refused()
    {
        Assert.Null(Load(Chain(3900)));
        Assert.Contains("more than 4000 layers", Load(Chain(20_000))!.Message);
    }

    private static byte[] Chain(int length)
    {
        var file = Small();
        file.Graph.Node.Clear();
        for (int i = 0; i < length; i++)
            file.Graph.Node.Add(new NodeProto { OpType = "Relu", Input = { i == 0 ? "x" : $"h{i - 1}" }, Output = { i == length - 1 ? "y" : $"h{i}" } });
        return file.ToByteArray();
    }

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }

    private void Refused(Action<ModelProto> change, params string[] expected)
    {
        var file = Small();
        change(file);
        var error = Load(file.ToByteArray());
        Assert.NotNull(error);
        Assert.Contains("model.onnx", error.Message);
        Assert.All(expected, text => Assert.Contains(text, error.Message));
    }

    private static ModelProto Small()
    {
        var type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = 1, Shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dimension { DimParam = "n" }, new TensorShapeProto.Types.Dimension { DimValue = 3 } } } } };
        return new ModelProto
        {
            IrVersion = 8,
            OpsetImport = { new OperatorSetIdProto { Version = 17 } },
            Graph = new GraphProto
            {
                Input = { new ValueInfoProto { Name = "x", Type = type } },
                Output = { new ValueInfoProto { Name = "y", Type = type } },
                Initializer = { new TensorProto { Name = "w", DataType = 1, Dims = { 3, 2 }, FloatData = { 1, 2, 3, 4, 5, 6 } } },
                Node = { new NodeProto { OpType = "MatMul", Input = { "x", "w" }, Output = { "h" } }, new NodeProto { OpType = "Relu", Input = { "h" }, Output = { "y" } } },
            },
        };
    }

    /// <summary>The error, or null where the file is read. Any other exception fails the test.</summary>
    private InvalidDataException? Load(byte[] file)
    {
        File.WriteAllBytes(_path, file);
        try
        {
            Model.Load(_path);
            return null;
        }
        catch (InvalidDataException e)
        {
            return e;
        }
    }
}
