using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Tables as tensors and back.</summary>
public static class FrameTensor
{
    extension(DataFrame table)
    {
        /// <summary>All values as 32-bit floats, a copy: true is 1, a missing value NaN. Shape: [rows, columns].</summary>
        /// <exception cref="InvalidOperationException">A column holds text or dates.</exception>
        public Tensor<float> ToTensor()
        {
            foreach (var column in table.AllColumns)
                if (!column.IsNumber)
                    throw column.NoNumbersError();
            var tensor = Tensors.Empty(table.Shape);
            if (!tensor.IsEmpty)
                ColumnsToRows.Run(table.AllColumns.ToArray(), tensor);
            return tensor;
        }

        /// <summary>A table of a tensor's columns. Shape: [rows, names].</summary>
        public static DataFrame FromTensor(Tensor<float> values, params IReadOnlyList<string> names)
        {
            if (values.Rank != 2 || values.Lengths[1] != names.Count)
                throw new ArgumentException($"FromTensor: expected shape [rows, {names.Count}] for {names.Count} names, received {values.Shape()}.");
            return new DataFrame(RowsToColumns.Run(values).Select((column, i) => Column.Create(names[i], column)));
        }
    }
}
