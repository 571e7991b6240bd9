using System.Buffers.Binary;
using System.IO.Compression;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

public class PngTests
{
    private static readonly Dictionary<string, NpyArray> Expected = Npz.Read(Oracles.Path("data/png/expected.npz"));

    public static TheoryData<string> Kinds => [.. Expected.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Reads_every_kind_of_file(string name)
    {
        var pixels = Png.Read(File(name));

        Assert.Equal(Expected[name].Shape, [pixels.Height, pixels.Width, pixels.Channels]);
        Assert.Equal(name.Contains("16") ? 16 : 8, pixels.Depth);
        Assert.Equal(Expected[name].To<ushort>().ToArray(), pixels.Samples);
    }

    [Fact]
    public void Reads_a_file_that_Pillow_wrote()
    {
        var pixels = Png.Read(File("pillow"));

        Assert.Equal((40, 30, 1), (pixels.Height, pixels.Width, pixels.Channels));
        for (int y = 0; y < 40; y++)
            for (int x = 0; x < 30; x++)
                Assert.Equal((y + 3 * x) % 256, pixels.Row(y)[x]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Reads_back_what_it_wrote(string name)
    {
        var pixels = Png.Read(File(name));
        using var stream = new MemoryStream();
        Png.Write(stream, pixels, dpi: 100);
        var again = Png.Read(stream.ToArray());

        Assert.Equal((pixels.Height, pixels.Width, pixels.Channels, pixels.Depth), (again.Height, again.Width, again.Channels, again.Depth));
        Assert.Equal(pixels.Samples, again.Samples);
    }

    [Fact]
    public void Any_cut_gives_one_clear_error()
    {
        byte[] file = System.IO.File.ReadAllBytes(File("rgb8_adam7"));
        for (int length = 0; length < file.Length; length++)
            Assert.StartsWith("a.png: ", Assert.Throws<InvalidDataException>(() => Png.Read(file.AsMemory(..length), "a.png")).Message);
    }

    [Fact]
    public void Any_damage_is_found_by_a_checksum()
    {
        var random = new Random(1);
        foreach (string name in Expected.Keys)
        {
            byte[] file = System.IO.File.ReadAllBytes(File(name));
            for (int i = 0; i < 100; i++)
            {
                var damaged = (byte[])file.Clone();
                damaged[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
                Assert.Throws<InvalidDataException>(() => Png.Read(damaged));
            }
        }
    }

    [Fact]
    public void Damage_under_right_checksums_gives_an_image_or_one_clear_error()
    {
        var random = new Random(2);
        int errors = 0;
        foreach (string name in Expected.Keys)
        {
            byte[] file = System.IO.File.ReadAllBytes(File(name));
            for (int i = 0; i < 200; i++)
            {
                var damaged = (byte[])file.Clone();
                damaged[8 + random.Next(file.Length - 8)] = (byte)random.Next(256);
                Seal(damaged);
                try
                {
                    Png.Read(damaged);
                }
                catch (InvalidDataException)
                {
                    errors++;
                }
            }
        }
        Assert.True(errors > 1000);
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue, "cannot hold them")]
    [InlineData(1, int.MaxValue, "cannot hold them")]
    [InlineData(100_000, 100_000, "cannot hold them")]
    [InlineData(0, 5, "cannot be 0 x 5")]
    [InlineData(-1, 5, "cannot be 4294967295 x 5")]
    [InlineData(300, 300, "is cut off")]
    public void Takes_no_memory_for_sizes_that_lie(int width, int height, string expected)
    {
        byte[] file = System.IO.File.ReadAllBytes(File("grey8"));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        Seal(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => Png.Read(file, "a.png"));

        Assert.Contains(expected, error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Refuses_a_decompression_bomb_before_it_unfolds()
    {
        byte[] file = Grey(9_000, 9_000, new byte[81_009_000]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => Png.Read(file, "bomb.png"));

        Assert.Contains("bomb.png: 9000 x 9000 pixels out of", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * file.Length + (1 << 20));
    }

    [Fact]
    public void Refuses_what_unfolds_to_more_than_the_header_says()
        => Assert.Contains("more pixels than its header says", Assert.Throws<InvalidDataException>(() => Png.Read(Grey(2, 2, new byte[1000]))).Message);

    [Fact]
    public void Names_a_file_of_another_format()
        => Assert.Contains("b.png: not a PNG file", Assert.Throws<InvalidDataException>(() => Png.Read("GIF89a..........."u8.ToArray(), "b.png")).Message);

    [Fact]
    public void Refuses_samples_above_the_depth()
        => Assert.Contains("received 256", Assert.Throws<ArgumentException>(() => Png.Write(Stream.Null, new Pixels(1, 1, 1, 8, [256]))).Message);

    private static string File(string name) => Oracles.Path($"data/png/{name}.png");

    private static byte[] Grey(int width, int height, byte[] raw)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(raw);
        using var file = new MemoryStream();
        file.Write(PngChunks.Signature);
        PngChunks.Write(file, "IHDR", new PngHeader(width, height, 8, PngHeader.Grey, false).ToBytes());
        PngChunks.Write(file, "IDAT", data.ToArray());
        PngChunks.Write(file, "IEND", []);
        return file.ToArray();
    }

    // Gives every chunk that still hangs together its right checksum.
    private static void Seal(byte[] file)
    {
        for (int at = 8; at + 12 <= file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
                return;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + length), Crc32.Append(0, file.AsSpan(at + 4, 4 + length)));
            at += 12 + length;
        }
    }
}
