using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Alone, because it looks at the memory of the whole process.</summary>
[Collection(nameof(ThreadCollection))]
public class BatchMemoryTests
{
    [Fact]
    public void Memory_stays_bounded_on_a_file_that_is_read_batch_by_batch()
    {
        string path = Path.GetTempFileName();
        const int Rows = 40_000, Columns = 512;
        Npy.Write(path, Tensor.Create(new byte[Rows * Columns], [Rows, Columns]));
        try
        {
            using var map = Npy.Map<byte>(path);
            var model = new Sequential { new Input(Columns), new Dense(1) };
            model.Compile("sgd", "mse");
            long most = 0;
            int made = 0;
            long before = GC.GetTotalMemory(forceFullCollection: true);
            var data = Batches.From(map, rows => rows.ToSingle(), Tensors.Zeros([Rows, 1])).Batch(256).Map(batch =>
            {
                if (++made % 20 == 0)
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                return batch;
            });
            model.Fit(data, verbose: 0);

            // As floats the file would take 82 MB.
            Assert.InRange(most, 1, 10 << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
