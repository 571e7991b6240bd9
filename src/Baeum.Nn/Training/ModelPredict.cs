using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Computes a model's outputs. Keras: <c>predict</c>.</summary>
public static class ModelPredict
{
    private const int DefaultBatch = 256;

    [ThreadStatic]
    private static Tape? idle;

    extension(Model model)
    {
        /// <summary>The output for each row. The rows' values do not depend on the batch size.</summary>
        /// <param name="x">Shape: [samples, ...].</param>
        /// <param name="batchSize">Rows computed at a time.</param>
        public Tensor<float> Predict(Tensor<float> x, int batchSize = DefaultBatch)
        {
            var outputs = model.Predict((TensorList)x, batchSize);
            return outputs.Count == 1 ? outputs[0] : throw new InvalidOperationException($"Model '{model.Name}' has {outputs.Count} outputs: call Predict([x]) and take them by index.");
        }

        /// <summary>The outputs of a model with several inputs or outputs.</summary>
        public TensorList Predict(TensorList x, int batchSize = DefaultBatch)
        {
            var shapes = model.ShapesFor(x);
            var results = model.OutputShapes(shapes).Select(s => Tensor.CreateFromShapeUninitialized<float>(s.With(0, (int)x[0].Lengths[0]).ToLengths())).ToArray();
            PredictInto(model, x, results, batchSize);
            return results;
        }

        /// <summary>Writes the output for each row into an existing tensor; allocates nothing after the first call.</summary>
        public void Predict(Tensor<float> x, Tensor<float> destination, int batchSize = DefaultBatch)
        {
            if (!model.IsBuilt)
                model.ShapesFor(x);
            PredictInto(model, x, new ReadOnlySpan<Tensor<float>>(in destination), batchSize);
        }

        /// <summary>The output for one batch, as a tensor. Keras: <c>predict_on_batch</c>.</summary>
        public TensorList PredictOnBatch(TensorList x) => model.Predict(x, batchSize: int.MaxValue);

        /// <summary>Builds the model for these arrays if it is not, and returns their shapes with an unknown batch axis.</summary>
        private Shape[] ShapesFor(TensorList x)
        {
            var shapes = new Samples(model, x, null, null, null, checkValues: false).InputShapes();
            model.EnsureBuilt(shapes);
            return shapes;
        }
    }

    private static void PredictInto(Model model, TensorList x, ReadOnlySpan<Tensor<float>> results, int batchSize)
    {
        Check.Positive(batchSize);
        int rows = (int)x[0].Lengths[0];
        var arguments = new Arguments();
        var inputs = arguments.From(x.Count);
        var outputs = arguments.To(results.Length);
        var tape = idle ?? new Tape(recording: false);
        idle = null;
        tape.Enter();
        try
        {
            for (int start = 0; start < rows; start += Math.Min(batchSize, rows - start))
            {
                int count = Math.Min(batchSize, rows - start);
                for (int i = 0; i < inputs.Length; i++)
                    inputs[i] = Rows(x[i], model.Inputs[i].Shape, start, count);
                model.CheckInputs(inputs);
                model.Run(inputs, outputs, new Pass());
                for (int i = 0; i < outputs.Length; i++)
                    Copy(outputs[i], results[i], start, count, model);
                tape.Reset();
            }
        }
        finally
        {
            tape.Dispose();
            idle = tape;
        }
    }

    private static Variable Rows(Tensor<float> array, Shape expected, int start, int count)
    {
        var shape = Shape.Create(array.Lengths).With(0, count);
        int width = shape.Size / count;
        if (shape.Rank == expected.Rank - 1 && expected[^1] == 1)
            shape = shape.Insert(shape.Rank, 1);
        var rows = Variable.Empty(shape);
        array.AsReadOnlySpan().Slice(start * width, count * width).CopyTo(rows.Span);
        return rows;
    }

    private static void Copy(Variable output, Tensor<float> result, int start, int count, Model model)
    {
        int width = output.Size / count;
        var target = result.AsSpan();
        if ((start + count) * (long)width > target.Length)
            throw new ShapeException($"Predict: model '{model.Name}' gives {output.Shape.With(0, Shape.Unknown)}, the destination has shape {Shape.Create(result.Lengths)}.");
        output.Span.CopyTo(target[(start * width)..]);
    }
}
