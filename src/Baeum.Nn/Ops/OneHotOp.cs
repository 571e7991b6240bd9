using Baeum.Compute;

namespace Baeum.Nn;

public static class OneHotOp
{
    extension(Variable x)
    {
        /// <summary>1 at the position that the value names, else 0; all 0 where it names none. Shape: [...] → [..., classes]. No gradient passes.</summary>
        public Variable OneHot(int classes)
        {
            var y = Variable.Full(x.Shape.Insert(x.Shape.Rank, Check.Positive(classes)), 0f);
            Span<float> numbers = x.Span, rows = y.Span;
            for (int i = 0; i < numbers.Length; i++)
                if (numbers[i] >= 0 && numbers[i] < classes)
                    rows[i * classes + (int)numbers[i]] = 1f;
            return y;
        }
    }
}
