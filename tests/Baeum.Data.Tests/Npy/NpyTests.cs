using System.Numerics.Tensors;
using System.Text;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

public class NpyTests
{
    private static readonly float[] Counting = [.. Enumerable.Range(0, 24).Select(i => (float)i)];

    public static TheoryData<string, Type> Types => new()
    {
        { "float32", typeof(float) }, { "float64", typeof(double) }, { "float16", typeof(Half) },
        { "int8", typeof(sbyte) }, { "int16", typeof(short) }, { "int32", typeof(int) }, { "int64", typeof(long) },
        { "uint8", typeof(byte) }, { "uint16", typeof(ushort) }, { "uint32", typeof(uint) }, { "uint64", typeof(ulong) },
    };

    [Theory, MemberData(nameof(Types))]
    public void Reads_every_number_type_that_NumPy_wrote(string name, Type type)
    {
        var array = Npy.Read(File(name));

        Assert.Equal(type, array.ElementType);
        Assert.Equal("(2, 3, 4)", array.Shape.ToString());
        Assert.Equal(Counting, array.To<float>().ToArray());
    }

    [Theory, MemberData(nameof(Types))]
    public void Writes_every_type_byte_for_byte_as_NumPy_does(string name, Type type)
    {
        Assert.NotNull(type);
        using var stream = new MemoryStream();
        Npy.Write(stream, Npy.Read(File(name)));

        Assert.Equal(System.IO.File.ReadAllBytes(File(name)), stream.ToArray());
    }

    [Theory, InlineData("fortran"), InlineData("big_endian"), InlineData("version1"), InlineData("version2"), InlineData("version3")]
    public void Reads_other_orders_and_versions(string name) => Assert.Equal(Counting, Npy.Read<float>(File(name)).ToArray());

    [Fact]
    public void Reads_flags_single_values_and_empty_arrays()
    {
        var flags = Npy.Read<bool>(File("bool")).ToArray();
        Assert.Equal(Counting.Select(v => v % 3 == 0), flags);
        Assert.Equal([2.5], Npy.Read<double>(File("scalar")).ToArray());
        Assert.Equal("()", Npy.Read(File("scalar")).Shape.ToString());
        Assert.Equal("(0, 3)", Npy.Read<float>(File("empty")).Shape().ToString());
    }

    [Fact]
    public void Keeps_unsigned_values_above_the_signed_range()
    {
        Assert.Equal([200f], NpyArray.From(Tensor.Create<byte>([200])).To<float>().ToArray());
        Assert.Equal([60_000d], NpyArray.From(Tensor.Create<ushort>([60_000])).To<double>().ToArray());
        Assert.Equal([4_000_000_000L], NpyArray.From(Tensor.Create<uint>([4_000_000_000])).To<long>().ToArray());
        Assert.Throws<OverflowException>(() => NpyArray.From(Tensor.Create<ulong>([ulong.MaxValue])).To<long>());
    }

    [Fact]
    public void Reads_texts()
    {
        var array = Npy.Read(File("text"));

        Assert.Equal(["a", "b"], Assert.IsType<string[]>(array.Values));
        Assert.Contains("holds str", Assert.Throws<InvalidCastException>(() => Npy.Read<int>(File("text"))).Message);
    }

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        string path = Path.GetTempFileName();
        var tensor = Tensors.Range(0, 24).Reshape(4, 6);
        Npy.Write(path, tensor.Columns(1..3));

        Assert.Equal(tensor.Columns(1..3).ToArray(), Npy.Read<float>(path).ToArray());
        System.IO.File.Delete(path);
    }

    [Theory, InlineData("complex", "<c16"), InlineData("record", "'descr' (a simple type)")]
    public void Names_a_type_that_it_does_not_read(string name, string expected)
        => Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Npy.Read(File(name))).Message);

    [Fact]
    public void Refuses_to_cut_fractions_and_to_overflow()
    {
        Assert.Contains("holds float64; it cannot be read as int32", Assert.Throws<InvalidCastException>(() => Npy.Read<int>(File("scalar"))).Message);
        Assert.Throws<OverflowException>(() => NpyArray.From(Tensor.Create<long>([long.MaxValue])).To<int>());
    }

    [Theory]
    [InlineData("(999999999,)", "cut off; the shape (999999999,)")]
    [InlineData("(4294967296, 4294967296)", "at most 2147483647")]
    [InlineData("(65536, 65536)", "has more than")]
    [InlineData("(2147483647, 2147483647, 2147483647)", "more values than any file holds")]
    [InlineData("(-1,)", "must name")]
    [InlineData("(1,1,1,1,1,1,1,1,1)", "9 axes")]
    public void Takes_no_memory_for_a_shape_that_lies(string shape, string expected)
    {
        byte[] file = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes($"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}".PadRight(118))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => Npy.Read(new MemoryStream(file), "a.npy"));

        Assert.Contains("a.npy", error.Message);
        Assert.Contains(expected, error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Any_cut_or_flipped_byte_gives_an_array_or_one_clear_error()
    {
        byte[] file = System.IO.File.ReadAllBytes(File("float32"));
        var random = new Random(1);
        for (int length = 0; length < file.Length; length++)
            Assert.Throws<InvalidDataException>(() => Npy.Read(new MemoryStream(file[..length])));
        for (int i = 0; i < 5000; i++)
        {
            var damaged = (byte[])file.Clone();
            damaged[random.Next(128)] = (byte)random.Next(256);
            try
            {
                Npy.Read(new MemoryStream(damaged));
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    private static string File(string name) => Oracles.Path($"data/npy/{name}.npy");
}
