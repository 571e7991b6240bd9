using Baeum.Compute;
using Baeum.Data;
using Baeum.Nn;
using Xunit;

namespace Baeum.TestKit;

/// <summary>What every layer keeps: shapes, weights, gradients, and the same numbers in any batch and on any number of threads. It changes the number of threads, so tests of it run alone.</summary>
public static class LayerContract
{
    /// <summary>Checks a layer with one input.</summary>
    public static void Check(Func<Layer> make, Shape input, Shape output, int weights = 0, long parameters = 0) => Check(new LayerCase(make, [input], output, weights, parameters));

    /// <summary>Runs all checks on a case.</summary>
    public static void Check(LayerCase layer)
    {
        HasItsNameShapeAndWeights(layer);
        BuildsOnce(layer);
        SendsGradientsToAllWeights(layer);
        KeepsFrozenWeights(layer);
        GivesTheSameBitsOnAnyNumberOfThreads(layer);
        GivesARowTheSameBitsInAnyBatch(layer);
        MakesNoGarbage(layer);
    }

    private static void HasItsNameShapeAndWeights(LayerCase expected)
    {
        var layer = expected.Make();
        Assert.Matches($"^{Naming.SnakeCase(expected.AutomaticName ?? layer.ClassName)}(_[0-9]+)?$", layer.Name);
        Assert.False(layer.IsBuilt, $"{expected}: is built before it saw an input.");
        foreach (bool training in new[] { false, true })
            Assert.Equal(expected.Output, layer.Call(expected.MakeInputs(false), new Pass(training))[0].Shape);
        Assert.Equal(expected.Output, layer.OutputShapes(expected.Inputs)[0]);
        Shape[] unknownBatch = [.. expected.Inputs.Select(s => s.With(0, Shape.Unknown))];
        Assert.Equal(expected.Output.With(0, Shape.Unknown), expected.Make().OutputShapes(unknownBatch)[0]);
        Assert.Equal(expected.Weights, layer.Weights.Count);
        Assert.Equal(expected.Parameters, layer.ParameterCount);
    }

    private static void BuildsOnce(LayerCase expected)
    {
        var layer = expected.Make();
        layer.Call(expected.MakeInputs(false), default);
        var weights = layer.Weights;
        layer.Call(expected.MakeInputs(false), default);
        Assert.Equal(weights, layer.Weights);
        Assert.Equal(layer.Weights.Count, layer.TrainableWeights.Count + layer.NonTrainableWeights.Count);
    }

    private static void SendsGradientsToAllWeights(LayerCase expected)
    {
        using var tape = new Tape();
        var layer = expected.Make();
        var inputs = expected.MakeInputs(expected.PassesGradient);
        var y = layer.Call(inputs, new Pass(Training: true))[0];
        if (!y.RequiresGradient)
        {
            Assert.True(layer.TrainableWeights.Count == 0 && !expected.PassesGradient, $"{expected}: no gradient passes.");
            return;
        }
        if (!inputs.Contains(y))
            tape.Backward(y, Ramp(y.Size));
        Assert.All(layer.TrainableWeights, w => Assert.True(w.HasGradient, $"{expected}: no gradient reaches {w.Name}."));
        Assert.All(layer.NonTrainableWeights, w => Assert.False(w.HasGradient, $"{expected}: a gradient reaches {w.Name}."));
        if (expected.PassesGradient && !inputs.Contains(y))
            Assert.All(inputs, x => Assert.True(x.HasGradient, $"{expected}: no gradient reaches the input."));
    }

    private static void KeepsFrozenWeights(LayerCase expected)
    {
        using var tape = new Tape();
        var layer = expected.Make();
        layer.Trainable = false;
        var inputs = expected.MakeInputs(expected.PassesGradient);
        var y = layer.Call(inputs, new Pass(Training: true))[0];
        if (y.RequiresGradient && !inputs.Contains(y))
            tape.Backward(y, Ramp(y.Size));
        Assert.Empty(layer.TrainableWeights);
        Assert.All(layer.Weights, w => Assert.False(w.HasGradient, $"{expected}: a gradient reaches {w.Name} of a frozen layer."));
    }

    private static void GivesTheSameBitsOnAnyNumberOfThreads(LayerCase expected)
    {
        int before = Threads.Count;
        try
        {
            float[][][] results = [.. new[] { 1, 2, 8 }.Select(threads => Step(expected, threads))];
            for (int i = 0; i < results[0].Length; i++)
                Assert.All(results[1..], r => Assert.True(r[i].AsSpan().SequenceEqual(results[0][i]), $"{expected}: array {i} depends on the number of threads."));
        }
        finally
        {
            Threads.Count = before;
        }
    }

    /// <summary>The result, the input's gradients and the weights' gradients of a training pass.</summary>
    private static float[][] Step(LayerCase expected, int threads)
    {
        Threads.Count = threads;
        RandomSeed.Set(1);
        using var tape = new Tape();
        var layer = expected.Make();
        var inputs = expected.MakeInputs(expected.PassesGradient);
        var y = layer.Call(inputs, new Pass(Training: true))[0];
        if (y.RequiresGradient && !inputs.Contains(y))
            tape.Backward(y, Ramp(y.Size));
        return [y.Span.ToArray(), .. inputs.Select(x => x.Gradient.ToArray()), .. layer.Weights.Select(w => w.Gradient.ToArray())];
    }

    private static void GivesARowTheSameBitsInAnyBatch(LayerCase expected)
    {
        var layer = expected.Make();
        var whole = layer.Call(expected.MakeInputs(false), default)[0];
        var inputs = expected.MakeInputs(false);
        int rows = inputs[0].Shape[0], width = whole.Size / rows;
        for (int row = 0; row < rows; row++)
        {
            var one = layer.Call([.. inputs.Select(x => x.Slice(0, row, 1))], default)[0];
            Assert.True(one.Span.SequenceEqual(whole.Span.Slice(row * width, width)), $"{expected}: row {row} alone differs from the row in the batch.");
        }
    }

    private static void MakesNoGarbage(LayerCase expected)
    {
        using var tape = new Tape();
        var layer = expected.Make();
        var inputs = expected.MakeInputs(expected.PassesGradient);
        layer.EnsureBuilt(expected.Inputs);
        var outputs = new Variable[layer.OutputCount];
        float[] ramp = Ramp(expected.Output.Size);
        long before = 0;
        for (int round = 0; round < 40; round++)
        {
            if (round == 30)
                before = GC.GetAllocatedBytesForCurrentThread();
            layer.Run(inputs, outputs, new Pass(Training: true, Step: (ulong)round));
            if (outputs[0].RequiresGradient && !inputs.AsSpan().Contains(outputs[0]))
                tape.Backward(outputs[0], ramp);
            tape.Reset();
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated == 0, $"{expected}: ten training passes allocated {allocated} bytes.");
    }

    private static float[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(i => 0.5f + i % 7)];
}
