using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>The images of a folder as rows, read when they are asked for.</summary>
internal sealed class ImageRows(ImageFolder folder) : IRows
{
    public int Count => folder.Count;

    public DataBatch Read(ReadOnlySpan<int> rows) => new(folder.Read(rows), Tensor.Create(Array.ConvertAll(rows.ToArray(), row => (float)folder.Labels[row])));
}
