namespace Baeum.Plots;

/// <summary>Which share of each pixel a shape covers, exactly: signed areas left of each edge, summed along the row. Coordinates are rounded to 1/256 pixel, all sums are whole numbers, so the result is the same everywhere.</summary>
/// <remarks>Shapes that overlap in one direction unite; a contour in the other direction cuts a hole. Source: the cell method of FreeType's "smooth" rasterizer (Raph Levien's libart).</remarks>
internal sealed class Coverage
{
    private const int One = 256;

    private readonly List<(Point A, Point B)> _edges = [];
    private int[] _cover = [], _area = [];
    private byte[] _row = [];
    private int _stride;

    /// <summary>The pixels that <see cref="Resolve"/> looked at: those of the shape within the clip.</summary>
    public PixelBox Bounds { get; private set; }

    public void Add(Point a, Point b) => _edges.Add((a, b));

    /// <summary>A closed contour.</summary>
    public void Add(ReadOnlySpan<Point> polygon)
    {
        for (int i = 0; i < polygon.Length; i++)
            Add(polygon[i], polygon[i + 1 == polygon.Length ? 0 : i + 1]);
    }

    /// <summary>Works out the coverage of everything added, within <paramref name="clip"/>, and forgets the edges.</summary>
    public void Resolve(PixelBox clip)
    {
        Bounds = Extent().Intersect(clip);
        if (!Bounds.IsEmpty)
        {
            _stride = Bounds.Width + 1;
            int size = _stride * Bounds.Height;
            if (_cover.Length < size)
                (_cover, _area, _row) = (new int[size], new int[size], new byte[Math.Max(_stride, _row.Length)]);
            if (_row.Length < _stride)
                _row = new byte[_stride];
            _cover.AsSpan(0, size).Clear();
            _area.AsSpan(0, size).Clear();
            var origin = new Point(Bounds.Left, Bounds.Top);
            foreach (var (a, b) in _edges)
                Clip(a - origin, b - origin);
        }
        _edges.Clear();
    }

    /// <summary>Coverage of one row of <see cref="Bounds"/>, 0 to 255.</summary>
    public ReadOnlySpan<byte> Row(int y)
    {
        int start = (y - Bounds.Top) * _stride, sum = 0;
        for (int x = 0; x < Bounds.Width; x++)
        {
            sum += _cover[start + x];
            _row[x] = (byte)Math.Min(255, Math.Abs(sum * 2 * One - _area[start + x]) >> 9);
        }
        return _row.AsSpan(0, Bounds.Width);
    }

    private PixelBox Extent()
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var (a, _) in _edges)
            (left, top, right, bottom) = (Math.Min(left, a.X), Math.Min(top, a.Y), Math.Max(right, a.X), Math.Max(bottom, a.Y));
        return _edges.Count == 0 ? default : PixelBox.Around(left, top, right, bottom);
    }

    // Cuts off what lies above and below; what lies to the left or right becomes upright on that border.
    private void Clip(Point a, Point b)
    {
        if (a.Y > b.Y)
        {
            Clip(b, a, -1);
            return;
        }
        Clip(a, b, 1);
    }

    private void Clip(Point a, Point b, int sign)
    {
        double height = Bounds.Height, width = Bounds.Width;
        if (b.Y <= 0 || a.Y >= height || a.Y == b.Y)
            return;
        if (a.Y < 0)
            a = new(a.X + (b.X - a.X) * (-a.Y / (b.Y - a.Y)), 0);
        if (b.Y > height)
            b = new(a.X + (b.X - a.X) * ((height - a.Y) / (b.Y - a.Y)), height);
        double low = Math.Min(a.X, b.X), high = Math.Max(a.X, b.X);
        foreach (double border in (ReadOnlySpan<double>)[0, width])
            if (low < border && high > border)
            {
                var cut = new Point(border, a.Y + (b.Y - a.Y) * ((border - a.X) / (b.X - a.X)));
                Clip(a, cut, sign);
                Clip(cut, b, sign);
                return;
            }
        Edge(Fixed(Math.Clamp(a.X, 0, width)), Fixed(a.Y), Fixed(Math.Clamp(b.X, 0, width)), Fixed(b.Y), sign);
    }

    private static int Fixed(double value) => (int)Math.Floor(value * One + 0.5);

    // From (x0, y0) down to (x1, y1), row by row.
    private void Edge(int x0, int y0, int x1, int y1, int sign)
    {
        for (int y = y0; y < y1;)
        {
            int next = Math.Min(y1, (y / One + 1) * One);
            Piece(y / One * _stride, At(y), At(next), next - y, sign);
            y = next;
        }
        int At(int y) => x0 + (int)((long)(x1 - x0) * (y - y0) / (y1 - y0));
    }

    // Within one row: the height is shared out among the cells that the piece crosses.
    private void Piece(int row, int xa, int xb, int height, int sign)
    {
        int left = Math.Min(xa, xb), right = Math.Max(xa, xb), done = 0;
        for (int cell = left / One; ; cell++)
        {
            int from = Math.Max(left, cell * One), to = Math.Min(right, (cell + 1) * One);
            int upTo = to == right ? height : (int)((long)height * (to - left) / (right - left)), part = sign * (upTo - done);
            _cover[row + cell] += part;
            _area[row + cell] += part * (from + to - 2 * cell * One);
            done = upTo;
            if (to == right)
                return;
        }
    }
}
