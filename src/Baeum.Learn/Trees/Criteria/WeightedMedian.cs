namespace Baeum.Learn;

/// <summary>The weighted median of numbers that come and go: the numbers in order, and how far from the least the half of the weight reaches. scikit-learn: <c>WeightedMedianCalculator</c>.</summary>
/// <remarks>Works state for state as scikit-learn's: a number equal to the median that is taken away counts as lying above it, so what reaches the half may for a while count numbers that are gone; their places keep what was there last.</remarks>
internal sealed class WeightedMedian
{
    private double[] _numbers = new double[16], _weights = new double[16];
    private double[] _goneNumbers = new double[16], _goneWeights = new double[16];
    private int _first, _count, _reach;
    private double _all, _reached;

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>The least number whose weight and that of all less comes to half of all; the middle of two where it is exactly the half.</summary>
    public double Value => _reached == _all / 2 ? (Number(_reach) + Number(_reach - 1)) / 2 : _reached > _all / 2 ? Number(_reach - 1) : 0;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        while (_count > 0)
            Leave();
        (_first, _reach, _all, _reached) = (0, 0, 0, 0);
    }

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
        Leave();
        _first++;
        Removed(number, weight, median);
        return (number, weight);
    }

    private void Removed(double number, double weight, double median)
    {
        if (_count == 0)
        {
            (_first, _reach, _all, _reached) = (0, 0, 0, 0);
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
            _reached += Weight(_reach++);
    }

    private void Shorten()
    {
        while (_reach > 1 && _reached - Weight(_reach - 1) >= _all / 2)
            _reached -= Weight(--_reach);
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
        int length = Math.Max(16, 2 * _count);
        double[] numbers = new double[length], weights = new double[length];
        Array.Copy(_numbers, _first, numbers, 0, _count);
        Array.Copy(_weights, _first, weights, 0, _count);
        (_numbers, _weights, _first) = (numbers, weights, 0);
    }

    private void Delete(int at)
    {
        int after = _count - at - 1;
        Leave();
        Array.Copy(_numbers, _first + at + 1, _numbers, _first + at, after);
        Array.Copy(_weights, _first + at + 1, _weights, _first + at, after);
    }

    /// <summary>There is one less; the last place keeps what is in it.</summary>
    private void Leave()
    {
        _count--;
        if (_count >= _goneNumbers.Length)
        {
            Array.Resize(ref _goneNumbers, 2 * (_count + 1));
            Array.Resize(ref _goneWeights, 2 * (_count + 1));
        }
        (_goneNumbers[_count], _goneWeights[_count]) = (_numbers[_first + _count], _weights[_first + _count]);
    }

    private double Number(int at) => at < 0 ? 0 : at < _count ? _numbers[_first + at] : at < _goneNumbers.Length ? _goneNumbers[at] : 0;

    private double Weight(int at) => at < _count ? _weights[_first + at] : at < _goneWeights.Length ? _goneWeights[at] : 0;

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
