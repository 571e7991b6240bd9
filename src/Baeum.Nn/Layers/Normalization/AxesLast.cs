using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Brings the axes that a layer normalises to the end, as one, and puts them back. Costs nothing where they are last already.</summary>
internal readonly record struct AxesLast(Shape Order, Shape Moved, int Rows)
{
    /// <summary>The order of axes for an input of this shape: the others, then the given ones as they follow each other in it.</summary>
    public static AxesLast Of(Shape x, Axes axes)
    {
        Shape order = [], moved = [];
        for (int wanted = 0; wanted < 2; wanted++)
            for (int axis = 0; axis < x.Rank; axis++)
                if (Has(x, axes, axis) == (wanted == 1))
                    (order, moved) = (order.Insert(order.Rank, axis), moved.Insert(moved.Rank, x[axis]));
        return new(order, moved, moved[..(x.Rank - axes.Count)].Size);
    }

    /// <summary>x as [rows, values].</summary>
    public Variable Apply(Variable x)
    {
        Span<int> order = stackalloc int[Order.Rank];
        Order.CopyTo(order);
        return x.Transpose(order).Reshape(Rows, Rows == 0 ? 0 : -1);
    }

    /// <summary>The result in the order of axes of x.</summary>
    public Variable Undo(Variable y)
    {
        Span<int> back = stackalloc int[Order.Rank];
        for (int i = 0; i < back.Length; i++)
            back[Order[i]] = i;
        return y.Reshape(Moved).Transpose(back);
    }

    private static bool Has(Shape x, Axes axes, int axis)
    {
        foreach (int one in axes.Span)
            if (x.Axis(one) == axis)
                return true;
        return false;
    }
}
