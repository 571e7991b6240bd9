using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Bench;

/// <summary>Reading CSV files: pictures as small whole numbers, and sensors as floats. Says how much memory a reading takes beside its columns.</summary>
internal sealed class CsvWorkload : IWorkload
{
    private const int Pictures = 60_000, Pixels = 784, Samples = 1_875_000, Sensors = 6, Times = 600;

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "baeum-bench-csv")).FullName;

    public string Name => "csv";

    public string Title => "CSV files, against pandas.read_csv; GB/s counts the file's bytes, for ToTensor each byte read or written once";

    public string PeerScript => "read_csv.py";

    public IEnumerable<Case> Cases()
    {
        foreach (var (name, write) in ((string, Action<StreamWriter>)[])[("pictures.csv", WritePictures), ("sensors.csv", WriteSensors)])
        {
            string path = Path.Combine(Folder, name);
            if (!File.Exists(path))
                AtomicFile.Write(path, stream =>
                {
                    using var writer = new StreamWriter(stream, bufferSize: 1 << 16, leaveOpen: true);
                    write(writer);
                });
            yield return new(name, 0, new FileInfo(path).Length, () =>
            {
                PrintPeak(path);
                return () => DataFrame.ReadCsv(path);
            });
        }
        yield return new("ToTensor 60,000 x 784", 0, 8.0 * Pictures * Pixels, () =>
        {
            var table = DataFrame.ReadCsv(Path.Combine(Folder, "pictures.csv")).Drop("label");
            return () => table.ToTensor();
        });
        yield return new("copy 60,000 x 784", 0, 8.0 * Pictures * Pixels, () =>
        {
            var tensor = Tensors.Ones([Pictures, Pixels]);
            return () => _ = Copy(tensor);
        });
    }

    private static Tensor<float> Copy(Tensor<float> tensor)
    {
        var copy = Tensors.Empty(tensor.Shape());
        tensor.AsSpan().CopyTo(copy.AsSpan());
        return copy;
    }

    // Four of five pixels are zero, as in MNIST, and they come in runs.
    private static void WritePictures(StreamWriter writer)
    {
        var random = new Random(1);
        writer.Write("label");
        for (int pixel = 0; pixel < Pixels; pixel++)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",{pixel / 28 + 1}x{pixel % 28 + 1}"));
        for (int picture = 0; picture < Pictures; picture++)
        {
            writer.Write('\n');
            writer.Write(random.Next(10));
            for (int pixel = 0, ink = 0; pixel < Pixels; pixel++, ink--)
            {
                ink = ink < -20 && random.Next(12) == 0 ? random.Next(4, 12) : ink;
                writer.Write(',');
                writer.Write(ink > 0 ? random.Next(256) : 0);
            }
        }
        writer.Write('\n');
    }

    private static void WriteSensors(StreamWriter writer)
    {
        var random = new Random(2);
        writer.Write("id,time,acc_x,acc_y,acc_z,gy_x,gy_y,gy_z\n");
        for (int sample = 0; sample < Samples; sample++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{sample / Times},{sample % Times}"));
            for (int sensor = 0; sensor < Sensors; sensor++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $",{(random.NextDouble() - 0.5) * (sensor < 3 ? 4 : 120):f6}"));
            writer.Write('\n');
        }
    }

    // Linux notes the most memory a process had, and forgets it when asked to.
    private static void PrintPeak(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long before = Environment.WorkingSet;
        File.WriteAllText("/proc/self/clear_refs", "5");
        var table = DataFrame.ReadCsv(path);
        using var process = Process.GetCurrentProcess();
        double columns = table.Columns.Sum(name => (double)table.RowCount * (table[name].ElementType == typeof(int) ? 4 : 8));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}: columns of {columns / 1e6:f0} MB took {(process.PeakWorkingSet64 - before) / 1e6:f0} MB at most"));
    }
}
