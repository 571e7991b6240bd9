namespace Baeum.Learn;

/// <summary>A heap whose items stand as Python's <c>heapq</c> puts them.</summary>
internal sealed class MinHeap
{
    private readonly List<int> _items = [];

    /// <summary>The item at a place; the least is at 0.</summary>
    public int this[int place] => _items[place];

    /// <summary>Adds an item.</summary>
    public void Push(int item)
    {
        _items.Add(item);
        Rise(0, _items.Count - 1);
    }

    /// <summary>Adds an item and drops the least.</summary>
    public void PushPop(int item)
    {
        if (_items.Count == 0 || _items[0] >= item)
            return;
        _items[0] = item;
        int at = 0, child = 1;
        for (; child < _items.Count; child = 2 * at + 1)
        {
            if (child + 1 < _items.Count && !(_items[child] < _items[child + 1]))
                child++;
            _items[at] = _items[child];
            at = child;
        }
        _items[at] = item;
        Rise(0, at);
    }

    private void Rise(int start, int at)
    {
        int item = _items[at];
        while (at > start && _items[(at - 1) / 2] is var parent && item < parent)
        {
            _items[at] = parent;
            at = (at - 1) / 2;
        }
        _items[at] = item;
    }
}
