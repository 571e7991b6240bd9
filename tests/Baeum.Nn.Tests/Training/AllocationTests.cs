using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class AllocationTests
{
    [Fact]
    public void A_training_step_allocates_nothing_after_the_first_epoch()
    {
        var x = Toy.Random(1, 256, 20);
        var counter = new StepCounter();

        Toy.Classifier().Fit(x, Toy.SignOfSum(x), epochs: 4, verbose: 0, callbacks: [counter]);

        Assert.Equal(0, counter.BytesInSteps);
    }

    [Fact]
    public void Predict_into_a_given_tensor_allocates_nothing_after_the_first_call()
    {
        var model = Toy.Classifier();
        var x = Toy.Random(1, 1, 20);
        var y = Tensors.Zeros([1, 2]);
        for (int i = 0; i < 50; i++)
            model.Predict(x, y);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            model.Predict(x, y);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Predict_leaves_no_tape_behind()
    {
        Tape? left = null;
        var thread = new Thread(() =>
        {
            Toy.Classifier().Predict(Toy.Random(1, 1, 20));
            left = Tape.Current;
        });
        thread.Start();
        thread.Join();

        Assert.Null(left);
    }

    [Fact]
    public void A_thousand_models_in_a_loop_leave_the_memory_flat()
    {
        var x = Toy.Random(1, 32, 20);
        var y = Toy.SignOfSum(x);
        long after100 = 0;
        for (int i = 1; i <= 1000; i++)
        {
            var model = new Sequential { new Input(20), new Dense(256, "relu"), new Dense(2, "softmax") };
            model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
            model.Fit(x, y, verbose: 0);
            if (i == 100)
                after100 = Settle();
        }

        Assert.InRange(Settle(), 0, after100 * 1.05 + 1_000_000);
    }

    private static long Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true) + Pool.LiveBytes;
    }

    /// <summary>Bytes that the training thread allocates between two batches of the last two epochs.</summary>
    private sealed class StepCounter : Callback
    {
        private int _epoch;
        private long _before;

        public long BytesInSteps { get; private set; }

        public override void OnEpochBegin(int epoch, Logs logs) => _epoch = epoch;

        public override void OnTrainBatchEnd(int batch, Logs logs)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (_epoch >= 2 && batch > 0)
                BytesInSteps += now - _before;
            _before = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
