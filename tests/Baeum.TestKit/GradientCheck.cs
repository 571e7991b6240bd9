using Baeum.Nn;
using Xunit;

namespace Baeum.TestKit;

/// <summary>Checks an operation against its twin: the result, and every gradient against central differences of the twin in float64.</summary>
/// <remarks>The result is projected on random weights, so that a transposed or shifted gradient is seen.</remarks>
public static class GradientCheck
{
    private const double Step = 1e-5;

    /// <summary>Runs all checks on a case.</summary>
    public static void Check(OpCase op)
    {
        float[][] values = op.MakeInputs();
        Grid[] grids = [.. values.Select((v, i) => Grid.Of(op.Inputs[i], v))];
        int[] all = op.Differentiable ?? [.. Enumerable.Range(0, values.Length)];
        var expected = op.Twin(grids);
        float[] weights = Weights(expected.Values.Length);
        float[][] gradients = [.. grids.Select((_, i) => all.Contains(i) ? Differences(op, grids, i, weights) : [])];

        AgreesWithTwin(op, values, expected);
        AgreesWithDifferences(op, values, weights, gradients, all, "all gradients");
        foreach (int i in all)
            AgreesWithDifferences(op, values, weights, gradients, [i], $"gradient of input {i} alone");
        AddsToEarlierGradients(op, values, weights, gradients, all);
        TakesOneInputTwice(op, values, weights, grids, all);
    }

    /// <summary>Fails if a call with its backward pass allocates on the garbage-collected heap once memory is warm.</summary>
    public static void MakesNoGarbage(OpCase op)
    {
        Variable[] inputs = [.. op.MakeInputs().Select((v, i) => new Variable(op.Inputs[i], v) { RequiresGradient = op.Differentiable?.Contains(i) ?? true })];
        float[] weights = Weights(op.Op(inputs).Size);
        using var tape = new Tape();
        long before = 0;
        for (int round = 0; round < 40; round++)
        {
            if (round == 30)
                before = GC.GetAllocatedBytesForCurrentThread();
            tape.Backward(op.Op(inputs), weights);
            tape.Reset();
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated == 0, $"{op}: ten calls allocated {allocated} bytes.");
    }

    private static void AgreesWithTwin(OpCase op, float[][] values, Grid expected)
    {
        var y = op.Op(Variables(op, values, []));
        Close.To(expected.Shape, [.. expected.Values.Select(v => (float)v)], y, op.Tolerance, $"{op}: result");
    }

    private static void AgreesWithDifferences(OpCase op, float[][] values, float[] weights, float[][] gradients, int[] wanted, string what)
    {
        using var tape = new Tape();
        var inputs = Variables(op, values, wanted);
        var y = op.Op(inputs);
        Assert.True(y.RequiresGradient == wanted.Length > 0, $"{op}: whether a gradient reaches the inputs.");
        tape.Backward(y, weights);
        for (int i = 0; i < inputs.Length; i++)
            if (wanted.Contains(i))
                Close.To(gradients[i], inputs[i].Gradient, op.GradientTolerance, $"{op}: {what}: input {i}");
            else
                Assert.True(inputs[i].Gradient.IsEmpty, $"{op}: input {i} did not ask for a gradient and has one.");
    }

    /// <summary>Uses each input before and after the operation as well: the gradients add up.</summary>
    private static void AddsToEarlierGradients(OpCase op, float[][] values, float[] weights, float[][] gradients, int[] all)
    {
        using var tape = new Tape();
        var inputs = Variables(op, values, all);
        var total = Variable.Full([], 0f);
        foreach (int i in all)
            total = total.Add(inputs[i].Multiply(3f).Sum());
        var y = op.Op(inputs);
        total = total.Add(y.Multiply(new Variable(y.Shape, weights)).Sum());
        foreach (int i in all)
            total = total.Add(inputs[i].Multiply(2f).Sum());
        tape.Backward(total);
        foreach (int i in all)
            Close.To([.. gradients[i].Select(g => g + 5)], inputs[i].Gradient, op.GradientTolerance, $"{op}: gradient of input {i} beside others");
    }

    private static void TakesOneInputTwice(OpCase op, float[][] values, float[] weights, Grid[] grids, int[] all)
    {
        if (!all.Contains(0) || !all.Contains(1) || op.Inputs[0] != op.Inputs[1])
            return;
        Grid[] same = [grids[0], grids[0], .. grids[2..]];
        float[] first = Differences(op, same, 0, weights), second = Differences(op, same, 1, weights);
        using var tape = new Tape();
        var inputs = Variables(op, values, all);
        inputs[1] = inputs[0];
        tape.Backward(op.Op(inputs), weights);
        Close.To([.. first.Zip(second, (a, b) => a + b)], inputs[0].Gradient, op.GradientTolerance, $"{op}: gradient of one input used twice");
    }

    private static float[] Differences(OpCase op, Grid[] inputs, int i, float[] weights)
    {
        double Project(double[] y) => y.Zip(weights, (a, w) => a * w).Sum();
        var gradient = new float[inputs[i].Values.Length];
        for (int j = 0; j < gradient.Length; j++)
        {
            Grid[] Moved(double h) => [.. inputs.Select((g, k) => k == i ? g.With(j, g.Values[j] + h) : g)];
            gradient[j] = (float)((Project(op.Twin(Moved(Step)).Values) - Project(op.Twin(Moved(-Step)).Values)) / (2 * Step));
        }
        return gradient;
    }

    private static Variable[] Variables(OpCase op, float[][] values, int[] wanted)
        => [.. values.Select((v, i) => new Variable(op.Inputs[i], v) { RequiresGradient = wanted.Contains(i) })];

    private static float[] Weights(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(random.Next(2) == 0 ? -0.5 - random.NextDouble() : 0.5 + random.NextDouble()))];
    }
}
