using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Shapes of the framework's tensors.</summary>
public static class TensorShapes
{
    extension<T>(Tensor<T> tensor)
    {
        /// <summary>The lengths of the axes; prints as a Python tuple: <c>(60000, 784)</c>. The framework's empty tensor without axes counts as (0,).</summary>
        public Shape Shape() => tensor.Rank == 0 ? [0] : Data.Shape.Create(tensor.Lengths);

        /// <summary>The same values under another shape; one length may be -1 and is worked out. Shares the memory of a dense tensor, copies a view with gaps. NumPy: <c>reshape</c>.</summary>
        /// <exception cref="ArgumentException">The lengths do not hold as many values as the tensor has.</exception>
        public Tensor<T> Reshape(params nint[] lengths)
        {
            var target = Resolve(tensor.Shape(), lengths);
            if (tensor.IsEmpty)
                return Tensor.CreateFromShape<T>(target);
            // The framework's Reshape refuses axes of length 1 in the source, but for one value, of which its Squeeze leaves none.
            var dense = tensor.ToDenseTensor();
            return Tensor.Reshape(dense.FlattenedLength == 1 ? dense : Tensor.Squeeze(dense), target);
        }

        /// <summary>The same values as one axis. NumPy: <c>ravel</c>.</summary>
        public Tensor<T> Flatten() => tensor.Reshape(-1);
    }

    private static nint[] Resolve(Shape from, nint[] lengths)
    {
        int wildcard = -1;
        nint known = 1;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] >= 0)
                known = checked(known * lengths[i]);
            else if (lengths[i] == -1 && wildcard < 0)
                wildcard = i;
            else
                throw Refuse(from, lengths, lengths[i] == -1 ? "only one length may be -1" : $"{lengths[i]} is no length");
        }
        if (lengths.Length == 0 || (wildcard < 0 ? known != from.Size : known == 0 || from.Size % known != 0))
            throw Refuse(from, lengths, $"the tensor has {from.Size} values");
        var target = (nint[])lengths.Clone();
        if (wildcard >= 0)
            target[wildcard] = from.Size / known;
        return target;
    }

    private static ArgumentException Refuse(Shape from, nint[] lengths, string reason)
        => new($"Reshape: cannot turn shape {from} into ({string.Join(", ", lengths)}): {reason}.");
}
