using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The arrays that a model is trained or evaluated on, checked, and cut into batches of any order of rows.</summary>
internal sealed class Samples
{
    private readonly Tensor<float>[] _x, _y;
    private readonly float[]?[] _weights;

    public Samples(Model model, TensorList x, TensorList? y, TensorList? sampleWeights, IReadOnlyDictionary<int, double>? classWeight, bool checkValues = true)
    {
        if (x.Count != model.Inputs.Count && model.Inputs.Count > 0)
            throw new ShapeException($"Layer \"{model.Name}\" expects {model.Inputs.Count} input(s), but it received {x.Count}.");
        _x = [.. x.Select(Dense)];
        _y = y is { } targets ? [.. targets.Select(Dense)] : [];
        Count = _x.Length > 0 && _x[0].Rank > 0 ? (int)_x[0].Lengths[0] : throw new ArgumentException("x is empty: give at least one array with a batch axis.");
        if (Count == 0)
            throw new ArgumentException("x has no samples: its first axis has the length 0.");
        foreach (var (array, name) in _x.Select((a, i) => (a, $"x[{i}]")).Concat(_y.Select((a, i) => (a, $"y[{i}]"))))
            if (array.Rank == 0 || array.Lengths[0] != Count)
                throw new ArgumentException($"All arrays must have the same number of samples: x[0] has {Count}, {name} has shape {Shape.Create(array.Lengths)}.");
        for (int i = 0; i < model.Inputs.Count; i++)
            _x[i] = AdjustRank(_x[i], model.Inputs[i].Shape);
        if (checkValues)
        {
            RejectNaN(_x, "x");
            RejectNaN(_y, "y");
        }
        _weights = Weights(sampleWeights, classWeight);
    }

    private Samples(Tensor<float>[] x, Tensor<float>[] y, float[]?[] weights, int first, int count)
        => (_x, _y, _weights, First, Count) = (x, y, weights, first, count);

    public int Count { get; }

    public int InputCount => _x.Length;

    public int OutputCount => _y.Length;

    /// <summary>Row of the arrays at which these samples start.</summary>
    private int First { get; }

    /// <summary>The first samples and the rest, without copying. Keras's <c>validation_split</c> takes the last part before any shuffling.</summary>
    public (Samples First, Samples Last) Split(double validationSplit)
    {
        int at = (int)Math.Floor(Count * (1 - validationSplit));
        if (at == 0 || at == Count)
            throw new ArgumentException(FormattableString.Invariant($"validationSplit = {validationSplit} of {Count} samples leaves no data for {(at == 0 ? "training" : "validation")}."));
        return (new(_x, _y, _weights, First, at), new(_x, _y, _weights, First + at, Count - at));
    }

    /// <summary>Shapes of the inputs, batch axis unknown.</summary>
    public Shape[] InputShapes() => [.. _x.Select(a => Shape.Create(a.Lengths).With(0, Shape.Unknown))];

    /// <summary>Copies the rows <c>order[start .. start + count]</c> (or those rows themselves without an order) into new variables.</summary>
    public void Fill(Batch batch, int[]? order, int start, int count)
    {
        for (int i = 0; i < _x.Length; i++)
            batch.X[i] = Rows(_x[i], order, start, count);
        for (int i = 0; i < _y.Length; i++)
        {
            batch.Y[i] = Rows(_y[i], order, start, count);
            batch.Weights[i] = _weights[i] is { } weights ? Weights(weights, _y[i], order, start, count) : null;
        }
    }

    private Variable Rows(Tensor<float> array, int[]? order, int start, int count)
    {
        Span<int> lengths = stackalloc int[array.Rank];
        for (int i = 0; i < lengths.Length; i++)
            lengths[i] = i == 0 ? count : (int)array.Lengths[i];
        var shape = Shape.Create(lengths);
        return Rows(array.AsSpan(), shape, shape.Size / count, order, start, count);
    }

    private Variable Rows(ReadOnlySpan<float> source, Shape shape, int width, int[]? order, int start, int count)
    {
        var rows = Variable.Empty(shape);
        var target = rows.Span;
        if (order is null)
            source.Slice((First + start) * width, count * width).CopyTo(target);
        else
            for (int i = 0; i < count; i++)
                source.Slice((First + order[start + i]) * width, width).CopyTo(target[(i * width)..]);
        return rows;
    }

    /// <summary>Weights of the rows, one each or one for each of their steps.</summary>
    private Variable Weights(float[] weights, Tensor<float> y, int[]? order, int start, int count)
    {
        int steps = weights.Length / (int)y.Lengths[0];
        return Rows(weights, steps == 1 ? [count] : [count, steps], steps, order, start, count);
    }

    private float[]?[] Weights(TensorList? sampleWeights, IReadOnlyDictionary<int, double>? classWeight)
    {
        var weights = new float[]?[_y.Length];
        if (sampleWeights is { } given)
        {
            if (given.Count != 1 && given.Count != _y.Length)
                throw new ArgumentException($"sampleWeight: give one array for all outputs or one for each of the {_y.Length}, received {given.Count}.");
            for (int i = 0; i < weights.Length; i++)
            {
                var weight = given[given.Count == 1 ? 0 : i];
                var y = _y[i];
                if (weight.FlattenedLength != Count && (weight.Rank != 2 || y.Rank < 2 || weight.Lengths[0] != Count || weight.Lengths[1] != y.Lengths[1]))
                    throw new ArgumentException($"sampleWeight: expected {Count} weights, or one for each time step of targets of shape {Shape.Create(y.Lengths)}, received shape {Shape.Create(weight.Lengths)}.");
                weights[i] = weight.AsSpan().ToArray();
            }
        }
        if (classWeight is not null)
        {
            if (_y.Length != 1)
                throw new ArgumentException($"classWeight needs a model with one output, this one has {_y.Length}; use sampleWeight.");
            float[] perSample = ClassWeights.Of(_y[0], classWeight);
            if (weights[0] is { } own && own.Length != Count)
                throw new ArgumentException("classWeight does not go together with a sampleWeight for each time step.");
            if (weights[0] is { } each)
                for (int i = 0; i < each.Length; i++)
                    perSample[i] *= each[i];
            weights[0] = perSample;
        }
        return weights;
    }

    private static Tensor<float> Dense(Tensor<float> array) => array.IsDense ? array : array.ToDenseTensor();

    private static void RejectNaN(Tensor<float>[] arrays, string name)
    {
        for (int i = 0; i < arrays.Length; i++)
        {
            var values = arrays[i].AsSpan();
            if (!TensorPrimitives.IsNaNAny<float>(values))
                continue;
            int width = Math.Max(1, values.Length / (int)arrays[i].Lengths[0]), at = 0;
            while (!float.IsNaN(values[at]))
                at++;
            throw new ArgumentException($"{name}[{i}] holds NaN: row {at / width}, value {at % width}. Fill or drop missing values first, for example with DataFrame.DropMissing().");
        }
    }

    /// <summary>(n,) fits an input of (None, 1), as in Keras.</summary>
    private static Tensor<float> AdjustRank(Tensor<float> array, Shape expected)
        => array.Rank == expected.Rank - 1 && expected[^1] == 1 ? array.Reshape([.. Shape.Create(array.Lengths).Insert(array.Rank, 1).ToLengths()]) : array;
}
