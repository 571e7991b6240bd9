namespace Baeum.Compute.Tests;

/// <summary>Recurrences against a plain float64 twin at sizes beyond one tile, one chunk of steps and one register, and their promise of the same bits.</summary>
public class RecurrenceTests
{
    private static readonly RecurrentForm Form = new(Sequences: true, FinalStates: true);

    // (sequences, steps, inputs, units): tiles of 8 with a rest, several chunks; weights whose gradients are a product of their own; tiles of 16.
    public static TheoryData<RecurrentKind, int, int, int, int> Sizes()
    {
        var sizes = new TheoryData<RecurrentKind, int, int, int, int>();
        foreach (var kind in Enum.GetValues<RecurrentKind>())
            foreach (var (batch, steps, inputs, units) in new[] { (1, 1, 1, 1), (19, 37, 3, 17), (9, 5, 70, 90), (17, 3, 130, 150) })
                sizes.Add(kind, batch, steps, inputs, units);
        return sizes;
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Agrees_with_the_plain_recurrence(RecurrentKind kind, int batch, int steps, int inputs, int units)
    {
        var size = new RecurrentSize(kind, batch, steps, inputs, units);
        var data = new Data(size);
        float[] y = data.Forward(out _);
        Assert.Equal(new PlainRecurrence(size, data).Outputs(), y, (a, b) => Math.Abs(a - b) <= 2e-5);
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Its_gradients_agree_with_differences_along_random_directions(RecurrentKind kind, int batch, int steps, int inputs, int units)
    {
        var size = new RecurrentSize(kind, batch, steps, inputs, units);
        var data = new Data(size);
        float[][] gradients = data.Gradients();
        var random = new Random(5);
        for (int i = 0; i < gradients.Length; i++)
        {
            double[] direction = [.. gradients[i].Select(_ => random.NextDouble() - 0.5)];
            double expected = new PlainRecurrence(size, data).Slope(i, direction);
            double received = gradients[i].Zip(direction, (g, d) => g * d).Sum();
            double scale = Math.Sqrt(gradients[i].Sum(g => (double)g * g) / 12) + 1e-3;
            Assert.True(Math.Abs(expected - received) <= 1e-3 * scale, $"{kind} on {size}: array {i}: slope {expected}, by the gradient {received}.");
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Gives_a_row_the_same_bits_alone_and_without_memory_for_the_way_back(RecurrentKind kind, int batch, int steps, int inputs, int units)
    {
        var size = new RecurrentSize(kind, batch, steps, inputs, units);
        var data = new Data(size);
        float[] y = data.Forward(out _);
        float[] last = data.Row(batch - 1).Forward(out _, keep: false);

        Assert.Equal(y[^last.Length..], last);
    }

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads()
    {
        int before = Threads.Count;
        try
        {
            foreach (var size in new RecurrentSize[] { new(RecurrentKind.Lstm, 40, 9, 6, 32), new(RecurrentKind.Gru, 40, 5, 64, 96) })
            {
                float[][][] results = [.. new[] { 1, 2, 5 }.Select(n =>
                {
                    Threads.Count = n;
                    return new Data(size).Gradients();
                })];
                Assert.Equal(results[0], results[1]);
                Assert.Equal(results[0], results[2]);
            }
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Fact]
    public void Refuses_arrays_that_do_not_fit()
    {
        var data = new Data(new RecurrentSize(RecurrentKind.Lstm, 2, 3, 4, 5)) { Size = new RecurrentSize(RecurrentKind.Lstm, 2, 3, 4, 6) };

        Assert.Contains("expected 96 values, received 80", Assert.Throws<ArgumentException>(() => data.Forward(out _)).Message);
    }

    /// <summary>Random arrays of a recurrence: x, W, U, b, h, c, in this order also in <see cref="Gradients"/>.</summary>
    internal sealed class Data
    {
        public Data(RecurrentSize size)
        {
            Size = size;
            var random = new Random(3);
            int columns = size.Gates * size.Units;
            int[] lengths = [size.Batch * size.Steps * size.Inputs, size.Inputs * columns, size.Units * columns, size.Biases, size.Batch * size.Units, size.States == 2 ? size.Batch * size.Units : 0];
            double[] spread = [2, 2 / Math.Sqrt(size.Inputs), 2 / Math.Sqrt(size.Units), 1, 1, 1];
            Arrays = [.. lengths.Select((n, i) => Enumerable.Range(0, n).Select(_ => (float)(spread[i] * (random.NextDouble() - 0.5))).ToArray())];
            Mask = [.. Enumerable.Range(0, size.Batch * size.Steps).Select(_ => random.Next(4) == 0 ? 0f : 1f)];
            DY = [.. Enumerable.Range(0, size.Batch * Form.Slots(size) * size.Units).Select(_ => (float)random.NextDouble() - 0.5f)];
        }

        public RecurrentSize Size { get; init; }

        public float[][] Arrays { get; private init; }

        public float[] Mask { get; private init; }

        public float[] DY { get; }

        /// <summary>One sequence of the batch.</summary>
        public Data Row(int row)
        {
            float[] Part(float[] all) => all.AsSpan(all.Length / Size.Batch * row, all.Length / Size.Batch).ToArray();
            return new Data(Size with { Batch = 1 }) { Arrays = [Part(Arrays[0]), .. Arrays[1..4], Part(Arrays[4]), Part(Arrays[5])], Mask = Part(Mask) };
        }

        public float[] Forward(out float[] kept, bool keep = true)
        {
            var y = new float[Size.Batch * Form.Slots(Size) * Size.Units];
            kept = keep ? new float[Size.Kept] : [];
            Recurrence.Forward(Size, Form, Inputs, y, kept);
            return y;
        }

        public float[][] Gradients()
        {
            Forward(out float[] kept);
            float[][] g = [.. Arrays.Select(a => new float[a.Length])];
            Recurrence.Backward(Size, Form, Inputs, kept, DY, new RecurrentGradients { X = g[0], Kernel = g[1], RecurrentKernel = g[2], Bias = g[3], InitialH = g[4], InitialC = g[5] });
            return g;
        }

        private RecurrentArrays Inputs => new() { X = Arrays[0], Kernel = Arrays[1], RecurrentKernel = Arrays[2], Bias = Arrays[3], Mask = Mask, InitialH = Arrays[4], InitialC = Arrays[5] };
    }
}
