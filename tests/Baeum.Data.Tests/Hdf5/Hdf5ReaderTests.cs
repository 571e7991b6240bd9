using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Baeum.Data.Tests;

/// <summary>Every object, value and attribute as h5py 3.7.0 reads them, bit by bit.</summary>
public class Hdf5ReaderTests
{
    public static TheoryData<string> Files => [.. Hdf5Oracle.Files];

    [Theory, MemberData(nameof(Files))]
    public void Reads_every_value_as_h5py_does(string name)
    {
        using var file = Hdf5Oracle.Open(name);
        Same(Hdf5Oracle.Objects(name), file);
    }

    [Theory, InlineData("old.h5", 0), InlineData("new.h5", 3), InlineData("swmr.h5", 3)]
    public void Reads_old_and_new_superblocks(string name, int version)
    {
        using var file = Hdf5Oracle.Open(name);
        Assert.Equal(version, file.SuperblockVersion);
    }

    [Theory]
    [InlineData("compound", "compound { x: float32, y: int32 }")]
    [InlineData("complex", "compound { r: float32, i: float32 }")]
    [InlineData("array", "array of float32")]
    [InlineData("opaque", "opaque")]
    [InlineData("sequence", "sequence of float32")]
    [InlineData("reference", "reference")]
    public void Says_which_types_it_does_not_read(string name, string type)
    {
        using var file = Hdf5Oracle.Open("old.h5");
        var dataset = file.Root.Dataset($"refused/{name}");

        Assert.Null(dataset.ElementType);
        Assert.Equal(type, dataset.TypeName);
        Assert.Equal($"old.h5, '/refused/{name}': holds values of the type {type}; they cannot be read as float32.", Assert.Throws<InvalidDataException>(() => dataset.Read<float>()).Message);
        Assert.Contains("expected strings", Assert.Throws<InvalidDataException>(dataset.ReadStrings).Message);
    }

    [Theory]
    [InlineData("refused/lzf", "the filter 32000 (lzf) is not supported")]
    [InlineData("numbers/little_f4", "holds values of the type float32; they cannot be read as int32")]
    [InlineData("numbers/specials", "cannot be read as int32")]
    [InlineData("strings/fixed", "holds values of the type string[8]")]
    public void Says_what_it_cannot_read(string path, string expected)
    {
        using var file = Hdf5Oracle.Open("old.h5");
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => file.Root.Dataset(path).Read<int>()).Message);
    }

    [Fact]
    public void Follows_links_and_refuses_loops_and_other_files()
    {
        using var file = Hdf5Oracle.Open("new.h5");
        var links = file.Root.Group("links");

        Assert.Equal([0L, 1, 2], links.Dataset("through").Read<long>());
        Assert.Equal(links["a"].Address, links["a/hard/parent"].Address);
        Assert.Equal([0f, 1, 2, 3], links.Dataset("of_named").Read<float>());
        Assert.Equal("float32", Assert.IsType<Hdf5NamedType>(links["named"]).TypeName);
        Assert.Contains("runs in a loop", Assert.Throws<InvalidDataException>(() => links["loop"]).Message);
        Assert.Contains("is in another file (other.h5:/x)", Assert.Throws<InvalidDataException>(() => links["elsewhere"]).Message);
        Assert.Contains("Unknown member 'nowhere'", Assert.Throws<KeyNotFoundException>(() => links["dangling"]).Message);
        Assert.Equal(new Hdf5Link("soft", Hdf5LinkKind.Soft, "b/values"), links.Group("a").Links.Single(l => l.Name == "soft"));
        Assert.False(links.Contains("a/c"));
        Assert.True(links.Contains("/numbers/little_f4"));
    }

    [Fact]
    public void Names_what_is_not_there()
    {
        using var file = Hdf5Oracle.Open("old.h5");

        Assert.Contains("Did you mean 'little_f4'", Assert.Throws<KeyNotFoundException>(() => file.Root["numbers/litle_f4"]).Message);
        Assert.Contains("is no group", Assert.Throws<KeyNotFoundException>(() => file.Root["numbers/little_f4/x"]).Message);
        Assert.Contains("expected a dataset, found a group", Assert.Throws<InvalidDataException>(() => file.Root.Dataset("numbers")).Message);
        Assert.Contains("expected a group, found a dataset", Assert.Throws<InvalidDataException>(() => file.Root.Group("numbers/bool")).Message);
        Assert.Contains("Did you mean 'text'", Assert.Throws<KeyNotFoundException>(() => file.Root.Attributes["tekst"]).Message);
    }

    [Fact]
    public void Converts_numbers_and_refuses_what_does_not_fit()
    {
        using var file = Hdf5Oracle.Open("old.h5");
        var numbers = file.Root.Group("numbers");

        Assert.Equal(Enumerable.Range(0, 24).Select(i => (double)i), numbers.Dataset("big_u2").Read<double>());
        Assert.Equal("(2, 3, 4)", numbers.Dataset("big_f8").ReadTensor().Shape().ToString());
        Assert.Equal([2.5f], numbers.Dataset("scalar").ReadTensor().ToArray());
        Assert.Equal([true, false, false, true, false, false], numbers.Dataset("bool").Read<bool>());
        Assert.Equal([(byte)1, 0, 0, 1, 0, 0], numbers.Dataset("bool").Read<byte>());
        Assert.Equal([1L, 2, 1], numbers.Dataset("enum").Read<long>());
        Assert.Contains("does not fit uint8", Assert.Throws<InvalidDataException>(() => numbers.Dataset("unwritten_filled").Read<byte>()).Message);
        Assert.Contains("expected room for 24 values, received 3", Assert.Throws<ArgumentException>(() => numbers.Dataset("little_i4").ReadInto(new int[3])).Message);
        var half = new Half[24];
        numbers.Dataset("little_f4").ReadInto<Half>(half);
        Assert.Equal((Half)23, half[^1]);
    }

    [Fact]
    public void Reads_single_strings()
    {
        using var file = Hdf5Oracle.Open("old.h5");
        Assert.Equal("한국어", file.Root.Attributes["text"].AsString());
        Assert.Contains("attribute 'names': holds 3 strings; expected one", Assert.Throws<InvalidDataException>(() => file.Root.Attributes["names"].AsString()).Message);
        Assert.True(file.Root.Attributes["null"].IsNull);
        Assert.Empty(file.Root.Attributes["nothing"].Read<double>());
    }

    internal static void Same(IEnumerable<JsonProperty> objects, Hdf5File file)
    {
        foreach (var expected in objects)
        {
            var found = file.Root[expected.Name];
            var attributes = expected.Value.GetProperty("attributes");
            Assert.Equal(attributes.EnumerateObject().Select(a => a.Name), found.Attributes.Names);
            foreach (var attribute in attributes.EnumerateObject())
                Same(attribute.Value, found.Attributes[attribute.Name], $"{expected.Name} @{attribute.Name}");
            if (expected.Value.TryGetProperty("names", out var names))
                Assert.Equal(names.EnumerateArray().Select(n => n.GetString()!), Assert.IsType<Hdf5Group>(found).Names);
            else if (expected.Value.TryGetProperty("shape", out _))
                Same(expected.Value, Assert.IsType<Hdf5Dataset>(found), expected.Name);
        }
    }

    private static void Same(JsonElement expected, Hdf5Dataset dataset, string place)
        => Same(expected, place, dataset.Shape, dataset.Count, dataset.ElementType, dataset.ReadStrings, type => Read(type, dataset.Read<Half>, dataset.Read<float>, dataset.Read<double>, dataset.Read<long>, dataset.Read<ulong>));

    private static void Same(JsonElement expected, Hdf5Attribute attribute, string place)
        => Same(expected, place, attribute.Shape, attribute.Count, attribute.ElementType, attribute.ReadStrings, type => Read(type, attribute.Read<Half>, attribute.Read<float>, attribute.Read<double>, attribute.Read<long>, attribute.Read<ulong>));

    private static void Same(JsonElement expected, string place, Shape shape, long count, Type? element, Func<string[]> strings, Func<string, byte[]> numbers)
    {
        if (expected.TryGetProperty("null", out _))
        {
            Assert.Equal(0, count);
            return;
        }
        Assert.Equal(expected.GetProperty("shape").EnumerateArray().Select(n => n.GetInt32()), shape);
        if (expected.TryGetProperty("strings", out var texts))
        {
            string[] all = [.. texts.EnumerateArray().Select(t => t.GetString()!)], read = strings();
            Assert.Equal(typeof(string), element);
            Assert.Equal(all, all is [['s', 'h', 'a', ' ', ..]] ? ["sha " + Hash(Encoding.UTF8.GetBytes(string.Concat(read)))] : read);
            return;
        }
        Assert.True(expected.GetProperty("sha").GetString() == Hash(numbers(expected.GetProperty("type").GetString()!)), $"{place}: other values than h5py's");
    }

    private static byte[] Read(string type, Func<Half[]> halves, Func<float[]> floats, Func<double[]> doubles, Func<long[]> longs, Func<ulong[]> ulongs) => type switch
    {
        "float16" => Bytes(halves()),
        "float32" => Bytes(floats()),
        "float64" => Bytes(doubles()),
        "uint64" => Bytes(ulongs()),
        "bool" or "int8" or "uint8" => Bytes(Array.ConvertAll(longs(), v => (byte)v)),
        "int16" or "uint16" => Bytes(Array.ConvertAll(longs(), v => (short)v)),
        "int32" or "uint32" => Bytes(Array.ConvertAll(longs(), v => (int)v)),
        _ => Bytes(longs()),
    };

    private static byte[] Bytes<T>(T[] values) where T : struct => MemoryMarshal.AsBytes<T>(values).ToArray();

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
