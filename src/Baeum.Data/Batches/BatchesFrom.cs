using System.Numerics.Tensors;

namespace Baeum.Data;

public abstract partial class Batches
{
    /// <summary>Batches of arrays in memory.</summary>
    /// <param name="x">Inputs: an array [samples, ...], or a list of arrays in the order of the model's inputs.</param>
    /// <param name="y">Targets: an array, or a list in the order of the model's outputs.</param>
    /// <param name="sampleWeight">A factor for the loss of each sample.</param>
    public static Batches From(TensorList x, TensorList? y = null, TensorList? sampleWeight = null)
        => new RowBatches(new ArrayRows(new DataBatch(x, y, sampleWeight).Checked()));

    /// <summary>Batches of a mapped array and its targets; rows are read from the file when their batch is made.</summary>
    public static Batches From(NpyMap<float> x, Tensor<float>? y = null) => From(x, value => value, y);

    /// <summary>Batches of a mapped array of another type, such as bytes, turned into floats batch by batch.</summary>
    /// <param name="x">The array.</param>
    /// <param name="convert">Rows as floats: <c>rows => rows.ToSingle() / 255f</c>.</param>
    /// <param name="y">Targets, one row each.</param>
    public static Batches From<T>(NpyMap<T> x, Func<Tensor<T>, Tensor<float>> convert, Tensor<float>? y = null) where T : unmanaged
        => y is null || y.Shape()[0] == x.Shape[0] ? new RowBatches(new MappedRows<T>(x, convert, y))
            : throw new ArgumentException($"Batches: the mapped array has {x.Shape[0]} rows, the targets have shape {y.Shape()}.");

    /// <summary>Batches from a stream, as they come: chunks of a file, or whatever is made one by one. Use <see cref="Batch"/> to cut them anew.</summary>
    /// <param name="stream">Enumerated once an epoch.</param>
    public static Batches From(IEnumerable<DataBatch> stream) => new StreamBatches(stream);

    /// <summary>Batches from a stream of something else, such as the frames of a CSV file in chunks.</summary>
    /// <param name="stream">Enumerated once an epoch.</param>
    /// <param name="convert">Turns one of them into rows.</param>
    public static Batches From<T>(IEnumerable<T> stream, Func<T, DataBatch> convert) => new StreamBatches(stream.Select(convert));

    /// <summary>Batches of the images of a folder, which are read when their batch is made; targets are class numbers.</summary>
    public static Batches From(ImageFolder folder) => new RowBatches(new ImageRows(folder));
}
