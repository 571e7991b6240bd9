using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Windows over a time series as batches that are cut when they are asked for: the series is not copied into memory once for each step of a window.</summary>
public static class TimeseriesDataset
{
    /// <summary>Windows and a target for each. Keras: <c>timeseries_dataset_from_array</c>.</summary>
    /// <remarks>
    /// Window i begins at row s = i · sequenceStride and holds the rows s, s + samplingRate, ... ; its target is row s of <paramref name="targets"/>. To predict the row after a window, give targets that are
    /// moved by the window's span: <c>targets: data[(length * rate)..]</c>. <see cref="Windows.Split(Tensor{float}, Tensor{float}, int, int, int, int)"/> does that by itself.
    /// <code>
    /// var hourly = TimeseriesDataset.FromArray(series, targets, sequenceLength: 120, samplingRate: 6);
    /// model.Fit(hourly, epochs: 10);
    /// </code>
    /// </remarks>
    /// <param name="data">One row a time step. Shape: [time, ...].</param>
    /// <param name="targets">Row i belongs to the window that begins at row i of the data; null for windows alone.</param>
    /// <param name="sequenceLength">Steps of a window.</param>
    /// <param name="sequenceStride">Rows from the start of a window to the start of the next.</param>
    /// <param name="samplingRate">Rows from a step of a window to the next.</param>
    /// <param name="batchSize">Windows in a batch; the last may be smaller.</param>
    /// <param name="shuffle">Whether the windows take a new order in each epoch.</param>
    /// <param name="seed">Of the shuffling; without one it derives from <see cref="RandomSeed"/>.</param>
    /// <param name="startIndex">First row of the data that is used.</param>
    /// <param name="endIndex">First row that is not used any more; by default all are.</param>
    /// <exception cref="ArgumentException">There is no whole window.</exception>
    public static Batches FromArray(
        Tensor<float> data, Tensor<float>? targets, int sequenceLength, int sequenceStride = 1, int samplingRate = 1, int batchSize = 128,
        bool shuffle = false, long? seed = null, int startIndex = 0, int? endIndex = null)
    {
        Check.Positive(sequenceLength);
        Check.Positive(sequenceStride);
        Check.Positive(samplingRate);
        Check.Positive(batchSize);
        var shape = data.Shape();
        int end = endIndex ?? shape[0];
        if (startIndex < 0 || end > shape[0] || startIndex >= end)
            throw new ArgumentException($"TimeseriesDataset: startIndex = {startIndex} and endIndex = {end} must mark a part of the data, which has shape {shape}.");
        long windows = end - startIndex - (sequenceLength - 1L) * samplingRate;
        if (targets is not null)
            windows = Math.Min(windows, Math.Min(targets.Shape()[0], end) - startIndex);
        if (windows <= 0)
            throw new ArgumentException($"TimeseriesDataset: {end - startIndex} rows{(targets is null ? "" : $" and targets of shape {targets.Shape()}")} have no window of {sequenceLength} steps, {samplingRate} row(s) apart.");
        var rows = new SeriesRows(data, targets, startIndex, (int)((windows + sequenceStride - 1) / sequenceStride), sequenceLength, sequenceStride, samplingRate);
        return new RowBatches(rows, batchSize, order: shuffle ? new EpochOrder(seed) : null);
    }

    /// <summary>The windows of a series, by their number.</summary>
    private sealed class SeriesRows(Tensor<float> data, Tensor<float>? targets, int start, int count, int length, int stride, int rate) : IRows
    {
        public int Count => count;

        public DataBatch Read(ReadOnlySpan<int> rows)
        {
            var shape = data.Shape();
            int width = shape[1..].Size;
            var windows = Tensors.Empty(shape.With(0, length).Insert(0, rows.Length));
            var from = data.AsReadOnlySpan();
            var to = windows.AsSpan();
            var starts = new int[rows.Length];
            for (int i = 0; i < rows.Length; i++)
            {
                starts[i] = start + rows[i] * stride;
                for (int step = 0; step < length; step++)
                    from.Slice((starts[i] + step * rate) * width, width).CopyTo(to[((i * length + step) * width)..]);
            }
            TensorList? y = null;
            if (targets is not null)
                y = targets.TakeRows(starts);
            return new DataBatch(windows, y);
        }
    }
}
