using System.Diagnostics;
using System.IO.Compression;

namespace Baeum.Parity;

/// <summary>Damages files of Keras and opens them: each must open, or give one clear error that names it, within 200 MB and a time.</summary>
/// <param name="folder">Where damaged files are put.</param>
/// <param name="open">Opens a damaged file, given the undamaged one and it.</param>
/// <param name="mostSeconds">The time that one may take.</param>
public sealed class Mutations(string folder, Action<string, string> open, double mostSeconds)
{
    private const long MostBytes = 200 << 20;

    private readonly Dictionary<string, int> _errors = [];

    /// <summary>What was not as it must be.</summary>
    public List<string> Off { get; } = [];

    /// <summary>Number of damaged files that opened all the same.</summary>
    public int Opened { get; private set; }

    /// <summary>Kinds of errors and how often they came.</summary>
    public IReadOnlyDictionary<string, int> Errors => _errors;

    /// <summary>The longest that a file took.</summary>
    public double Slowest { get; private set; }

    /// <summary>Opens so many files with bytes changed at random, the same ones for the same seed.</summary>
    public void Change(IReadOnlyList<string> files, int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string file = files[random.Next(files.Count)];
            byte[] bytes = File.ReadAllBytes(file);
            int changes = 1 << random.Next(6);
            if (file.EndsWith(".keras", StringComparison.Ordinal) && random.Next(4) > 0)
                bytes = ChangeEntry(bytes, changes, random);
            else
                Damage(bytes, changes, random);
            Open(file, bytes, $"mutation {i}");
        }
    }

    /// <summary>Opens a file cut off after every so many bytes.</summary>
    public void Cut(string file, int step)
    {
        byte[] bytes = File.ReadAllBytes(file);
        for (int length = 0; length < bytes.Length; length += step)
            Open(file, bytes[..length], $"cut off after {length} bytes");
    }

    /// <summary>An archive whose checksums are right, but whose content is not.</summary>
    private static byte[] ChangeEntry(byte[] bytes, int changes, Random random)
    {
        var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes)))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create))
        {
            int damaged = random.Next(from.Entries.Count);
            for (int i = 0; i < from.Entries.Count; i++)
            {
                using var content = from.Entries[i].Open();
                var entry = new MemoryStream();
                content.CopyTo(entry);
                byte[] own = entry.ToArray();
                if (i == damaged)
                    Damage(own, changes, random);
                using var written = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.NoCompression).Open();
                written.Write(own);
            }
        }
        return changed.ToArray();
    }

    private static void Damage(byte[] bytes, int changes, Random random)
    {
        for (int change = 0; change < changes; change++)
            Damage(bytes, random);
    }

    private static void Damage(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.AsSpan(at, Math.Min(8, bytes.Length - at)).Fill(random.Next(2) == 0 ? (byte)0 : (byte)255);
                break;
            case 3:
                // A number in a text, or a letter next to one.
                int digit = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
                bytes[digit < 0 ? at : at + digit] = (byte)"0123456789-,]}\"n"[random.Next(16)];
                break;
            default:
                int from = random.Next(bytes.Length), length = Math.Min(random.Next(1, 64), bytes.Length - Math.Max(at, from));
                bytes.AsSpan(from, length).CopyTo(bytes.AsSpan(at));
                break;
        }
    }

    private void Open(string file, byte[] bytes, string what)
    {
        string damaged = Path.Combine(folder, "damaged" + string.Concat(Path.GetFileName(file).SkipWhile(c => c != '.')));
        File.WriteAllBytes(damaged, bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        string? wrong = Try(file, damaged);
        double seconds = clock.Elapsed.TotalSeconds;
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Slowest = Math.Max(Slowest, seconds);
        wrong ??= seconds > mostSeconds ? FormattableString.Invariant($"took {seconds:f1} s") : taken > MostBytes ? $"took {taken >> 20} MB" : null;
        if (wrong is not null)
            Off.Add($"{file}, {what}: {wrong}");
    }

    public override string ToString()
        => string.Join("\n", Off.Append(FormattableString.Invariant($"{Opened} opened, {string.Join(", ", Errors.Select(e => $"{e.Value} {e.Key}"))}; {Off.Count} not as they must be; the slowest took {Slowest:f2} s")));

    private string? Try(string original, string file)
    {
        try
        {
            open(original, file);
            Opened++;
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _errors[e.GetType().Name] = _errors.GetValueOrDefault(e.GetType().Name) + 1;
            return e is not (InvalidDataException or NotSupportedException) ? $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}"
                : !e.Message.Contains(Path.GetFileName(file), StringComparison.Ordinal) ? $"does not name the file: {e.Message}"
                : null;
        }
    }
}
