using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Nn;

/// <summary>Pictures of models.</summary>
public static class ModelPictures
{
    extension(Model model)
    {
        /// <summary>The model's graph: a box for each layer, arrows from top to bottom. Keras: <c>plot_model</c>.</summary>
        /// <param name="toFile">Where to save it as .svg, .png or .html; null only returns it.</param>
        /// <param name="showShapes">Show the shapes of inputs and results.</param>
        /// <param name="expandNested">Draw nested models within their boxes.</param>
        /// <exception cref="InvalidOperationException">The model does not know its input yet.</exception>
        /// <example><code>model.PlotModel("model.svg");</code></example>
        public Figure PlotModel(string? toFile = null, bool showShapes = true, bool expandNested = false)
        {
            if (model.Inputs.Count == 0)
                throw new InvalidOperationException($"Model '{model.Name}' does not know the shape of its input: give it an Input, or call it on data first.");
            var figure = Plot.Diagram(ModelDiagram.Of(model, showShapes, expandNested));
            if (toFile is not null)
                figure.Save(toFile);
            return figure;
        }

        /// <summary>What an inner layer makes of data: its (first) result in this model. For a convolution these are the feature maps, shape [samples, height, width, channels].</summary>
        /// <param name="layer">Name of the layer.</param>
        /// <param name="x">The model's input, or inputs.</param>
        public Tensor<float> FeatureMaps(string layer, TensorList x)
        {
            var inner = model.GetLayer(layer);
            if (model.Inputs.Count == 0)
                model.PredictOnBatch(x);
            var call = model.GraphCalls.First(c => c.Layer == inner);
            return new Model(model.Inputs, call.Outputs[0]).Predict(x)[0];
        }

        /// <summary>The feature maps of one sample as a grid of grey pictures, each stretched from its least value to its greatest; a result of steps and features, [samples, steps, features], as one picture.</summary>
        /// <param name="layer">Name of the layer.</param>
        /// <param name="x">The model's input, or inputs.</param>
        /// <param name="sample">Row of <paramref name="x"/> to show.</param>
        /// <param name="columns">Pictures a row; null makes the grid square.</param>
        /// <example><code>model.PlotFeatureMaps("conv2d", x).Save("maps.png");</code></example>
        /// <exception cref="ArgumentException">The layer's result is no picture.</exception>
        public Figure PlotFeatureMaps(string layer, TensorList x, int sample = 0, int? columns = null)
        {
            int rows = (int)x[0].Lengths[0];
            if (sample < 0 || sample >= rows)
                throw new ArgumentOutOfRangeException(nameof(sample), $"PlotFeatureMaps: sample {sample} of {rows}.");
            var maps = model.FeatureMaps(layer, [.. x.Select(a => a.TakeRows(sample..(sample + 1)))]);
            var shape = maps.Shape();
            if (shape.Rank is not (3 or 4))
                throw new ArgumentException($"PlotFeatureMaps: layer '{layer}' gives {shape.With(0, Shape.Unknown)}, which is no picture; choose a layer whose result is [samples, height, width, channels] or [samples, steps, features].");
            return Plot.ImageGrid(shape.Rank == 3 ? maps : ChannelsFirst(maps, shape), columns: columns).Title(layer);
        }
    }

    /// <summary>[1, height, width, channels] → [channels, height, width].</summary>
    private static Tensor<float> ChannelsFirst(Tensor<float> maps, Shape shape)
    {
        int places = shape[1] * shape[2], channels = shape[3];
        var from = maps.AsReadOnlySpan();
        float[] to = new float[from.Length];
        for (int place = 0; place < places; place++)
            for (int channel = 0; channel < channels; channel++)
                to[channel * places + place] = from[place * channels + channel];
        return Tensor.Create(to, [channels, shape[1], shape[2]]);
    }
}
