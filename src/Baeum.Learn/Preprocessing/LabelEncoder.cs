using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Turns labels into class numbers from 0, in sorted order. scikit-learn: <c>LabelEncoder</c>.</summary>
/// <remarks><code>var encoder = new LabelEncoder().Fit(y);  int[] numbers = encoder.Transform(y);  Labels names = encoder.InverseTransform(numbers);</code></remarks>
public sealed record LabelEncoder
{
    /// <summary>Finds the classes.</summary>
    public Model Fit(Labels y) => new(y.Classes());

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    public sealed record Model(Labels Classes) : IFitted
    {
        int IFitted.NFeaturesIn => 1;

        /// <summary>The number of each label's class.</summary>
        /// <exception cref="ArgumentException">A label is not among the classes.</exception>
        public int[] Transform(Labels y) => y.Encode(Classes);

        /// <summary>The label of each class number.</summary>
        /// <exception cref="ArgumentException">A number has no class.</exception>
        public Labels InverseTransform(ReadOnlySpan<int> numbers)
        {
            foreach (int number in numbers)
                if ((uint)number >= (uint)Classes.Count)
                    throw new ArgumentException($"LabelEncoder: there is no class {number}; the classes are 0..{Classes.Count - 1}.");
            return Classes.TakeRows(numbers);
        }
    }
}
