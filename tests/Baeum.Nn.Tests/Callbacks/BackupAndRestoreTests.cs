using System.Diagnostics;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public sealed class BackupAndRestoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    private string Backup => Path.Combine(_folder, "backup");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_training_cut_off_at_any_step_ends_with_the_same_bits(int batches)
    {
        SaveFrequency frequency = batches == 0 ? "epoch" : batches;
        var whole = CutOffTraining.Run(_folder, null);
        for (int step = 1; step <= CutOffTraining.Epochs * CutOffTraining.StepsPerEpoch; step++)
        {
            int left = step;
            var cut = new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) throw new CutException(); } };
            Record.Exception(() => CutOffTraining.Run(_folder, frequency, cut));
            CutOffTraining.Run(_folder, frequency).AssertSame(whole);
            Assert.False(Directory.Exists(Backup));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_training_cut_off_again_and_again_ends_with_the_same_bits(int batches)
    {
        SaveFrequency frequency = batches == 0 ? "epoch" : batches;
        var whole = CutOffTraining.Run(_folder, null);
        for (int attempt = 0; attempt < 50; attempt++)
        {
            int left = 6;
            var cut = new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) throw new CutException(); } };
            try
            {
                CutOffTraining.Run(_folder, frequency, cut).AssertSame(whole);
                Assert.True(attempt > 1);
                return;
            }
            catch (CutException)
            {
            }
        }
        Assert.Fail("never came to its end");
    }

    [Fact]
    public void A_training_cut_off_after_an_epoch_or_its_validation_ends_with_the_same_bits()
    {
        var whole = CutOffTraining.Run(_folder, null);
        for (int epoch = 0; epoch < 3; epoch++)
            foreach (var frequency in new SaveFrequency[] { "epoch", 1, 5 })
            {
                Record.Exception(() => CutOffTraining.Run(_folder, frequency, new LambdaCallback { EpochEnd = (e, _) => { if (e == epoch) throw new CutException(); } }));
                CutOffTraining.Run(_folder, frequency).AssertSame(whole);
            }
    }

    [Fact]
    public void A_killed_program_started_again_ends_with_the_same_bits()
    {
        var whole = CutOffTraining.Run(_folder, null);
        foreach (int killAt in new[] { 3, 6 })
            using (var child = Start())
            {
                for (int step = 0; step < killAt; step++)
                    Assert.NotNull(child.StandardOutput.ReadLine());
                child.Kill();
                child.WaitForExit();
            }
        Assert.True(File.Exists(Path.Combine(Backup, "backup.npz")));
        CutOffTraining.Run(_folder, 2).AssertSame(whole);
    }

    [Fact]
    public void A_cancelled_training_keeps_its_backup_and_goes_on()
    {
        var whole = CutOffTraining.Run(_folder, null);
        foreach (var frequency in new SaveFrequency[] { "epoch", 2 })
        {
            using var cancel = new CancellationTokenSource();
            int left = 10;
            CutOffTraining.Run(_folder, frequency, new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) cancel.Cancel(); } }, cancel.Token);
            Assert.True(File.Exists(Path.Combine(Backup, "backup.npz")));
            CutOffTraining.Run(_folder, frequency).AssertSame(whole);
        }
    }

    [Fact]
    public void A_damaged_backup_is_one_clear_error()
    {
        int left = 11;
        Record.Exception(() => CutOffTraining.Run(_folder, 3, new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) throw new CutException(); } }));
        string path = Path.Combine(Backup, "backup.npz");
        byte[] whole = File.ReadAllBytes(path);
        for (int length = 0; length < whole.Length; length += 1999)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Contains("backup.npz", Assert.Throws<InvalidDataException>(() => CutOffTraining.Run(_folder, 3)).Message);
        }
    }

    [Fact]
    public void The_copy_before_a_damaged_one_is_used_where_it_is_kept()
    {
        var (backup, x) = (new BackupAndRestore(Backup) { DoubleCheckpoint = true, DeleteCheckpoint = false, Warnings = new StringWriter() }, Tensors.Range(0, 8).Reshape(2, 4));
        Sequential Fresh() => new() { new Input(4), new Dense(1) { Name = "out" } };
        var model = Fresh();
        model.Compile("sgd", "mse");
        model.Fit(x, Tensors.Range(0, 2), epochs: 2, verbose: 0, callbacks: [backup]);
        File.WriteAllText(Path.Combine(Backup, "backup.npz"), "damaged");
        var again = Fresh();
        again.Compile("sgd", "mse");
        var history = again.Fit(x, Tensors.Range(0, 2), epochs: 2, verbose: 0, callbacks: [backup]);
        Assert.Equal([0, 1], history.Epoch);
        Assert.Equal(model.GetWeights(), again.GetWeights());
        Assert.Contains("The copy before it is used", backup.Warnings.ToString());
    }

    [Fact]
    public void A_backup_of_another_model_is_refused()
    {
        int left = 11;
        Record.Exception(() => CutOffTraining.Run(_folder, 3, new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) throw new CutException(); } }));
        var model = new Sequential { new Input(4), new Dense(6, "relu") { Name = "other" } };
        model.Compile("sgd", "mse");
        var (x, y) = (Tensors.Range(0, 8).Reshape(2, 4), Tensors.Range(0, 12).Reshape(2, 6));
        Assert.Contains("backup.npz: the weight 'other/kernel'", Assert.Throws<InvalidDataException>(() => model.Fit(x, y, verbose: 0, callbacks: [new BackupAndRestore(Backup)])).Message);
    }

    /// <summary>This assembly's own program: the same training, with a backup after every second batch, telling each batch.</summary>
    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { "exec", typeof(CutOffTraining).Assembly.Location, _folder },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private sealed class CutException : Exception;
}
