namespace Baeum.Learn;

/// <summary>The weighted median of numbers that come and go: the numbers in order, and how far from the least the half of the weight reaches. scikit-learn: <c>WeightedMedianCalculator</c>.</summary>
internal sealed class WeightedMedian
{
    private double[] _numbers = new double[16], _weights = new double[16];
    private int _first, _count, _reach;
    private double _all, _reached;

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>The least number whose weight and that of all less comes to half of all; the middle of two where it is exactly the half.</summary>
    /// <remarks>
    /// The median itself stays in the sum when it is taken away, as in scikit-learn up to 1.7; with weights the sum may then fall short of the half at the greatest number, which scikit-learn answers with 0,
    /// or reach beyond it, where scikit-learn finds what stood there before. Its trees depend on both.
    /// </remarks>
    public double Value => _reached < _all / 2 ? 0 : _reached == _all / 2 ? (_numbers[At(_reach)] + _numbers[At(_reach - 1)]) / 2 : _numbers[At(_reach - 1)];

    /// <summary>Forgets all.</summary>
    public void Clear() => (_first, _count, _reach, _all, _reached) = (0, 0, 0, 0, 0);

    /// <summary>Adds a number.</summary>
    public void Add(double number, double weight)
    {
        double median = _count == 0 ? 0 : Value;
        Insert(number, weight);
        if (_count == 1)
        {
            (_reach, _all, _reached) = (1, weight, weight);
            return;
        }
        _all += weight;
        if (number < median)
        {
            _reach++;
            _reached += weight;
            Shorten();
        }
        else
            Lengthen();
    }

    /// <summary>Takes a number away.</summary>
    public void Remove(double number, double weight)
    {
        double median = Value;
        var numbers = _numbers.AsSpan(_first, _count);
        int at = Bound(number, after: false);
        while (at < numbers.Length - 1 && _weights[_first + at] != weight)
            at++;
        Delete(at);
        Removed(number, weight, median);
    }

    /// <summary>Takes the least away.</summary>
    public (double Number, double Weight) RemoveFirst()
    {
        double median = Value;
        var (number, weight) = (_numbers[_first], _weights[_first]);
        _first++;
        if (--_count == 0)
            Emptied();
        Removed(number, weight, median);
        return (number, weight);
    }

    private void Removed(double number, double weight, double median)
    {
        if (_count == 0)
        {
            Clear();
            return;
        }
        _all -= weight;
        if (_count == 1)
            (_reach, _reached) = (1, _all);
        else if (number < median)
        {
            _reach--;
            _reached -= weight;
            Lengthen();
        }
        else
            Shorten();
    }

    private void Lengthen()
    {
        while (_reach < _count && _reached < _all / 2)
            _reached += _weights[At(_reach++)];
    }

    private void Shorten()
    {
        while (_reach > 1 && _reached - _weights[At(_reach - 1)] >= _all / 2)
            _reached -= _weights[At(--_reach)];
    }

    private void Insert(double number, double weight)
    {
        if (_first + _count == _numbers.Length)
            MakeRoom();
        int at = _first + Bound(number, after: true), after = _first + _count - at;
        Array.Copy(_numbers, at, _numbers, at + 1, after);
        Array.Copy(_weights, at, _weights, at + 1, after);
        (_numbers[at], _weights[at]) = (number, weight);
        _count++;
    }

    private void MakeRoom()
    {
        Array.Resize(ref _numbers, 2 * _numbers.Length);
        Array.Resize(ref _weights, _numbers.Length);
    }

    // Moved to the front one by one, the numbers would have left the last of them everywhere.
    private void Emptied()
    {
        Array.Fill(_numbers, _numbers[_first - 1], 0, _first);
        Array.Fill(_weights, _weights[_first - 1], 0, _first);
        _first = 0;
    }

    private int At(int index) => Math.Clamp(_first + index, 0, _numbers.Length - 1);

    private void Delete(int at)
    {
        Array.Copy(_numbers, _first + at + 1, _numbers, _first + at, _count - at - 1);
        Array.Copy(_weights, _first + at + 1, _weights, _first + at, _count - at - 1);
        _count--;
    }

    /// <summary>Where the numbers equal to this one begin, or end.</summary>
    private int Bound(double number, bool after)
    {
        int low = 0, high = _count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_numbers[_first + middle] < number || after && _numbers[_first + middle] == number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
