using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A column a class: high for the class that a label is, low for the others; two classes share one column. scikit-learn: <c>LabelBinarizer</c>.</summary>
public sealed record LabelBinarizer
{
    /// <summary>The value of the other classes.</summary>
    public double NegLabel { get; init; }

    /// <summary>The value of a label's class.</summary>
    public double PosLabel { get; init; } = 1;

    /// <summary>Finds the classes.</summary>
    /// <exception cref="ArgumentException"><see cref="NegLabel"/> is not below <see cref="PosLabel"/>.</exception>
    public Model Fit(Labels y) => NegLabel < PosLabel ? new(y.Classes(), NegLabel, PosLabel)
        : throw new ArgumentException(FormattableString.Invariant($"LabelBinarizer: NegLabel ({NegLabel}) must lie below PosLabel ({PosLabel})."));

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="NegLabel">The value of the other classes.</param>
    /// <param name="PosLabel">The value of a label's class.</param>
    public sealed record Model(Labels Classes, double NegLabel, double PosLabel)
    {
        /// <summary>Shape: [samples] → [samples, classes], [samples, 1] for two classes or one.</summary>
        /// <exception cref="ArgumentException">A label is not among the classes.</exception>
        public Tensor<float> Transform(Labels y)
        {
            int[] codes = y.Encode(Classes);
            int width = Classes.Count > 2 ? Classes.Count : 1;
            var columns = Tensors.Full([codes.Length, width], (float)NegLabel);
            var values = columns.AsSpan();
            for (int i = 0; i < codes.Length; i++)
                if (width > 1 || codes[i] == 1)
                    values[i * width + (width > 1 ? codes[i] : 0)] = (float)PosLabel;
            return columns;
        }

        /// <summary>The class of the largest column, or of the side of the middle between low and high that the only column lies on.</summary>
        public Labels InverseTransform(Tensor<float> columns)
        {
            int width = Classes.Count > 2 ? Classes.Count : 1;
            if (columns.FlattenedLength != columns.Lengths[0] * width)
                throw new ArgumentException($"LabelBinarizer: expected {width} columns, received shape {columns.Shape()}.");
            if (width > 1)
                return Classes.TakeRows(columns.ArgMax(1).AsSpan());
            double middle = (PosLabel + NegLabel) / 2;
            return Classes.TakeRows(Array.ConvertAll(columns.AsSpan().ToArray(), value => value > middle && Classes.Count > 1 ? 1 : 0));
        }
    }
}
