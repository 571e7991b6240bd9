using System.Runtime.InteropServices;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>A confusion matrix, and the intersection over union of classes in it: tp / (tp + fp + fn). Keras: <c>_IoUBase</c>.</summary>
    public abstract class Overlap : Metric
    {
        private readonly MetricVariable _matrix;
        private readonly int[] _counted;
        private readonly int _classes;

        private protected Overlap(int classes, int[] counted)
        {
            foreach (int id in counted)
                if (id < 0 || id >= classes)
                    throw new ArgumentOutOfRangeException(nameof(counted), $"target_class_ids must lie in 0..{classes - 1}; received {id}.");
            (_classes, _counted) = (Check.Positive(classes, "num_classes"), counted);
            _matrix = AddVariable("total_confusion_matrix", [classes, classes]);
        }

        /// <summary>"int32" (the default), which counts in whole numbers and cuts the fractions off sample weights as Keras does, or "float32".</summary>
        public string Dtype { get; init => field = Choice.Of(value, "dtype", "int32", "float32"); } = "int32";

        public override bool? LargerIsBetter => true;

        public override double Result()
        {
            double sum = 0, valid = 1e-7;
            foreach (int id in _counted)
            {
                double row = 0, column = 0, both = _matrix.Values[id * _classes + id];
                for (int other = 0; other < _classes; other++)
                    (row, column) = (row + _matrix.Values[id * _classes + other], column + _matrix.Values[other * _classes + id]);
                double either = row + column - both;
                valid += either > 1e-9 ? 1 : 0;
                sum += both / (either + 1e-7);
            }
            return (float)(sum / valid);
        }

        /// <summary>0, 1 ... for all classes.</summary>
        private protected static int[] All(int classes) => [.. Enumerable.Range(0, Check.Positive(classes, "num_classes"))];

        /// <summary>Class numbers of all samples. Shape: [..., classes, ...] → [...], or the numbers themselves.</summary>
        private protected static Variable Numbers(Variable x, bool sparse, int axis)
        {
            if (sparse)
                return x;
            var along = Reduction.Over(x.Shape, axis, keepDims: false);
            var numbers = Variable.Empty(along.Result);
            var memory = Pool.Rent(numbers.Size);
            var positions = MemoryMarshal.Cast<float, int>(memory.Span);
            Reduce.ArgMax(x.Span, along.Outer, along.Count, along.Inner, positions);
            for (int i = 0; i < positions.Length; i++)
                numbers.Span[i] = positions[i];
            Pool.Return(memory);
            return numbers;
        }

        /// <summary>Counts pairs of class numbers.</summary>
        private protected void Count(Variable t, Variable p, Variable? sampleWeight, int? ignored = null)
        {
            if (t.Size != p.Size)
                throw new ShapeException($"{Title}: expected a class number in the targets for each in the predictions, received shapes {t.Shape} and {p.Shape}.");
            var weights = sampleWeight is null ? null : SampleWeights.Spread(Title, sampleWeight, t.Shape);
            for (int i = 0; i < t.Size; i++)
            {
                if (t.Span[i] == ignored)
                    continue;
                double weight = weights is null ? 1 : Dtype == "int32" ? Math.Truncate(weights.Span[i]) : weights.Span[i];
                _matrix.Values[Class(t, i) * _classes + Class(p, i)] += weight;
            }
            if (weights is not null)
                Pool.Return(weights);
        }

        private int Class(Variable numbers, int i)
        {
            float number = numbers.Span[i];
            return number > -1 && number < _classes ? (int)number
                : throw new ArgumentException(FormattableString.Invariant($"{Title}: {number} (position {i} of this batch) is not a class number from 0 to {_classes - 1}; give num_classes that fits, or columns with sparse_y_true or sparse_y_pred = false."));
        }
    }
}
