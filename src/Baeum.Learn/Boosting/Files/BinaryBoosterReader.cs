using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Baeum.Learn;

/// <summary>The binary format of XGBoost up to 1.7 (<c>save_model("x.model")</c>, <c>.bin</c>, <c>.deprecated</c>): C structures one after the other, little endian.</summary>
/// <remarks>A count is believed only if the file has as many bytes left as that many elements take.</remarks>
internal ref struct BinaryBoosterReader(ReadOnlySpan<byte> bytes, string path)
{
    private const int LearnerSize = 136, ModelSize = 160, LinearSize = 136, MostFeatures = 1 << 26, MostOutputs = 1 << 20;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    private static ReadOnlySpan<byte> Header => "binf"u8;

    /// <summary>Whether a file begins so; a file that was not written from Python may lack the four letters.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> start)
        => start.StartsWith(Header) || start.Length > LearnerSize + 16 && BinaryPrimitives.ReadUInt64LittleEndian(start[LearnerSize..]) is > 4 and < 64 and var length
            && start[(LearnerSize + 8)..] is var text && text.Length > (int)length && Ascii.IsValid(text[..(int)length]) && text[..(int)length].Contains((byte)':');

    /// <summary>The model of a file's content.</summary>
    /// <exception cref="InvalidDataException">It ends too early, or says what cannot be; the message has the byte.</exception>
    public static Booster Read(ReadOnlySpan<byte> bytes, string path)
    {
        var reader = new BinaryBoosterReader(bytes, path);
        if (bytes.StartsWith(Header))
            reader._at = Header.Length;
        return reader.Booster();
    }

    private Booster Booster()
    {
        var learner = Take(LearnerSize);
        float baseScore = BinaryPrimitives.ReadSingleLittleEndian(learner);
        int features = Whole(Int(learner, 1), 0, MostFeatures, "features"), classes = Whole(Int(learner, 2), 0, MostOutputs, "classes"), version = Int(learner, 5);
        int targets = version >= 1 && Int(learner, 7) > 1 ? Whole(Int(learner, 7), 1, MostOutputs, "targets") : 1;
        bool hasAttributes = Int(learner, 3) != 0;
        if ((long)Math.Max(1, classes) * targets > MostOutputs)
            throw Error($"{classes} classes of {targets} targets are too many");
        string objective = Text(), kind = Text();
        var booster = new Booster(features, kind, [], [], 1, [], [], 0, classes, targets, [baseScore], true, objective, [], [], [], []);
        booster = kind switch
        {
            "gbtree" => Trees(booster),
            "dart" => Trees(booster) is var trees ? trees with { WeightDrop = trees.Trees.Length == 0 ? [] : Floats(trees.Trees.Length) } : booster,
            "gblinear" => Linear(booster),
            _ => throw Error($"'{kind}' is unknown; expected gbtree, dart or gblinear"),
        };
        if (hasAttributes)
            booster = BinaryAttributes.Apply(booster, Attributes(), path);
        return version >= 1 ? booster : booster with { BaseScore = [Prediction(booster, baseScore)] };
    }

    /// <summary>Before 1.0 the base score was kept as a margin.</summary>
    private static float Prediction(Booster booster, float margin)
    {
        var objective = Objectives.Of(booster);
        float[] value = [margin];
        if (!objective.IsMultiClass && objective.Name != "binary:hinge")
            objective.Transform(value, 1);
        return value[0];
    }

    private Booster Trees(Booster booster)
    {
        var model = Take(ModelSize);
        int count = Whole(Int(model, 0), 0, (_bytes.Length - _at) / BinaryTree.LeastSize, "trees"), parallel = Math.Max(1, Int(model, 1));
        var trees = new BoostedTree[count];
        for (int i = 0; i < count; i++)
        {
            int nodes = Whole(BinaryTree.NodeCount(Take(BinaryTree.ParametersSize)), 1, (_bytes.Length - _at) / BinaryTree.NodeSize, "nodes");
            trees[i] = BinaryTree.Of(Take(nodes * BinaryTree.NodeSize), nodes, new ModelNode(null, $"{path}, tree {i}"), booster.NFeatures);
        }
        int[] info = MemoryMarshal.Cast<byte, int>(Take(4 * count)).ToArray();
        foreach (int output in info)
            Whole(output, 0, booster.NOutputs - 1, "outputs");
        return booster with { Trees = trees, TreeInfo = info, NumParallelTree = parallel };
    }

    private Booster Linear(Booster booster)
    {
        Take(LinearSize);
        return booster with { Weights = Floats((booster.NFeatures + 1L) * booster.NOutputs) };
    }

    private Dictionary<string, string> Attributes()
    {
        int count = Count(16);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
            attributes[Text()] = Text();
        return attributes;
    }

    private float[] Floats(long expected)
    {
        int count = Count(4);
        return count == expected ? MemoryMarshal.Cast<byte, float>(Take(4 * count)).ToArray() : throw Error($"expected {expected} numbers, found {count}");
    }

    private string Text() => Encoding.UTF8.GetString(Take(Count(1)));

    private int Count(int width)
        => BinaryPrimitives.ReadUInt64LittleEndian(Take(8)) is var count && count <= (ulong)((_bytes.Length - _at) / width) ? (int)count
            : throw Error($"{count} elements are claimed, but only {_bytes.Length - _at} bytes are left");

    private readonly int Whole(int value, int least, int most, string what)
        => value >= least && value <= most ? value : throw Error($"expected from {least} to {most} {what}, found {value}");

    private static int Int(ReadOnlySpan<byte> structure, int field) => BinaryPrimitives.ReadInt32LittleEndian(structure[(4 * field)..]);

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _at)
            throw Error("the file ends too early");
        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    private readonly InvalidDataException Error(string what) => new($"{path}, byte {_at}: {what}; this is no valid binary model of XGBoost.");
}
