using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

/// <summary>The windows of <c>keras.utils.timeseries_dataset_from_array</c>, as its documentation numbers them.</summary>
public class TimeseriesDatasetTests
{
    private static float[][] Rows(Tensor<float> x) => [.. Enumerable.Range(0, x.Shape()[0]).Select(i => x.TakeRows(i..(i + 1)).AsReadOnlySpan().ToArray())];

    [Fact]
    public void Samples_and_strides_as_in_the_documentation_of_Keras()
    {
        // data = np.arange(100), sequence_length=10, sampling_rate=2, sequence_stride=3: [0 2 4 ... 18], [3 5 7 ... 21] ... the last from 81 on.
        var batch = Assert.Single(TimeseriesDataset.FromArray(Tensors.Range(0, 100), null, sequenceLength: 10, sequenceStride: 3, samplingRate: 2));
        float[][] windows = Rows(batch.X);

        Assert.Null(batch.Y);
        Assert.Equal([0, 2, 4, 6, 8, 10, 12, 14, 16, 18], windows[0]);
        Assert.Equal([3, 5, 7, 9, 11, 13, 15, 17, 19, 21], windows[1]);
        Assert.Equal([81, 83, 85, 87, 89, 91, 93, 95, 97, 99], windows[^1]);
        Assert.Equal(28, windows.Length);
    }

    [Fact]
    public void Targets_belong_to_the_row_where_a_window_begins()
    {
        // From the documentation: data[:-10], targets = data[10:], sequence_length=10.
        var batch = TimeseriesDataset.FromArray(Tensors.Range(0, 90), Tensors.Range(10, 100), sequenceLength: 10).First();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], Rows(batch.X)[0]);
        Assert.Equal(10, batch.Y!.Value[0][0]);
        Assert.Equal(81, batch.Rows);
    }

    [Fact]
    public void A_part_of_the_data_has_windows_of_that_part_only()
    {
        var batch = Assert.Single(TimeseriesDataset.FromArray(Tensors.Range(0, 10), Tensors.Range(100, 110), sequenceLength: 2, startIndex: 3, endIndex: 7));

        Assert.Equal([[3, 4], [4, 5], [5, 6]], Rows(batch.X));
        Assert.Equal([103, 104, 105], batch.Y!.Value[0].AsReadOnlySpan().ToArray());
    }

    [Fact]
    public void Features_stay_together_and_shuffling_repeats_with_its_seed()
    {
        var data = Tensors.Range(0, 20).Reshape(10, 2);
        Batches Shuffled(int seed) => TimeseriesDataset.FromArray(data, null, sequenceLength: 3, batchSize: 5, shuffle: true, seed: seed);
        float[][] rows = [.. Shuffled(1).SelectMany(b => Rows(b.X))];

        Assert.Equal([3, 3, 2], [.. TimeseriesDataset.FromArray(data, null, 3, batchSize: 3).Select(b => b.Rows)]);
        Assert.Equal([5, 3, 2], TimeseriesDataset.FromArray(data, null, 3, batchSize: 5).First().X[0].Shape());
        Assert.Equal(rows, [.. Shuffled(1).SelectMany(b => Rows(b.X))]);
        Assert.NotEqual(rows, [.. Shuffled(2).SelectMany(b => Rows(b.X))]);
        Assert.All(rows, r => Assert.Equal(Enumerable.Range((int)r[0], 6).Select(i => (float)i), r));
    }

    [Fact]
    public void Data_without_a_whole_window_are_named()
    {
        Assert.Contains("4 rows have no window of 3 steps, 2 row(s) apart", Assert.Throws<ArgumentException>(() => TimeseriesDataset.FromArray(Tensors.Range(0, 4), null, 3, samplingRate: 2)).Message);
        Assert.Contains("startIndex = 4 and endIndex = 9 must mark a part of the data, which has shape (5,)", Assert.Throws<ArgumentException>(() => TimeseriesDataset.FromArray(Tensors.Range(0, 5), null, 3, startIndex: 4, endIndex: 9)).Message);
    }
}
