using System.Buffers.Binary;
using System.IO.Compression;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Thousands of damaged and lying files for every reader: what comes out is a value or one error that names the file, and memory stays near the file's size.</summary>
public sealed class HostileFilesTests
{
    private const int Mutations = 1500;
    private const string Name = "hostile.file";

    private static readonly Dictionary<string, (byte[] File, Action<byte[]> Read)> Readers = new()
    {
        ["npy"] = (File.ReadAllBytes(Oracles.Path("data/npy/float32.npy")), file => Npy.Read(new MemoryStream(file), Name)),
        ["npy text"] = (File.ReadAllBytes(Oracles.Path("data/npy/text.npy")), file => Npy.Read(new MemoryStream(file), Name)),
        ["npz stored"] = (File.ReadAllBytes(Oracles.Path("data/npy/stored.npz")), file => Npz.Read(new MemoryStream(file), Name)),
        ["npz deflated"] = (File.ReadAllBytes(Oracles.Path("data/npy/deflated.npz")), file => Npz.Read(new MemoryStream(file), Name)),
        ["idx"] = ([0, 0, 0x0D, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, .. new byte[96]], file => Idx.Read(new MemoryStream(file), Name)),
        ["idx packed"] = (Packed([0, 0, 0x0E, 2, 0, 0, 0, 5, 0, 0, 0, 40, .. new byte[1600]]), file => Idx.Read(new MemoryStream(file), Name)),
        ["png"] = (Png(), file => Data.Png.Read(file, Name)),
        ["jpeg"] = (File.ReadAllBytes(Oracles.Path("data/jpeg/colour.jpg")), file => Jpeg.Read(file, Name)),
        ["jpeg progressive"] = (File.ReadAllBytes(Oracles.Path("data/jpeg/progressive.jpg")), file => Jpeg.Read(file, Name)),
    };

    public static TheoryData<string> Formats => [.. Readers.Keys];

    [Theory, MemberData(nameof(Formats))]
    public void Damage_gives_a_value_or_one_error_that_names_the_file(string format)
    {
        var (file, read) = Readers[format];
        read(file);
        var random = new Random(format.Length);
        for (int i = 0; i < Mutations; i++)
            Try(Mutate(file, random), read, $"{format}, mutation {i}");
        for (int length = 0; length < file.Length; length += Math.Max(1, file.Length / 200))
            Try(file[..length], read, $"{format}, cut to {length}");
    }

    [Fact]
    public void A_small_gzip_file_does_not_unfold_without_end()
    {
        byte[] bomb = Packed([0, 0, 8, 3, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 4, 0, .. new byte[1 << 27], 1]);
        Assert.InRange(bomb.Length, 0, 1 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("refused as a decompression bomb", Assert.Throws<InvalidDataException>(() => Idx.Read(new MemoryStream(bomb), Name)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 29);
    }

    private static void Try(byte[] file, Action<byte[]> read, string what)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(file);
        }
        catch (InvalidDataException e)
        {
            Assert.True(e.Message.StartsWith(Name, StringComparison.Ordinal), $"{what}: {e}");
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
        }
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < (32 << 20) + 64L * file.Length, $"{what}: {taken} bytes were taken for {file.Length}");
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        byte[] changed = [.. file];
        for (int times = 1 + random.Next(3); times > 0; times--)
        {
            int at = random.Next(random.Next(2) == 0 ? changed.Length : Math.Min(changed.Length, 200));
            switch (random.Next(6))
            {
                case 0:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 2 when at + 4 <= changed.Length:
                    BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(at), random.Next(3) switch { 0 => uint.MaxValue, 1 => int.MaxValue, _ => 0x80000000 });
                    break;
                case 3 when at + 8 <= changed.Length:
                    BinaryPrimitives.WriteInt64LittleEndian(changed.AsSpan(at), 1L << 60);
                    break;
                case 4:
                    changed = [.. changed[..at], .. changed[Math.Min(changed.Length - 1, at + random.Next(20))..]];
                    break;
                default:
                    changed = [.. changed[..at], .. changed[at..Math.Min(changed.Length, at + random.Next(40))], .. changed[at..]];
                    break;
            }
        }
        return changed;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Png()
    {
        using var stream = new MemoryStream();
        Data.Png.Write(stream, Image.ToPixels(Tensors.Range(0, 240).Reshape(10, 8, 3)));
        return stream.ToArray();
    }
}
