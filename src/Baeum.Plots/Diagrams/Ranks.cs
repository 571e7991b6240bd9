namespace Baeum.Plots;

/// <summary>The rows of a layered drawing: a box stands below everything that points to it. An arrow over several rows gets a place in each row between, so that no box stands in its way.</summary>
/// <remarks>Source: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981: rows, then orders with few crossings by means of neighbours.</remarks>
internal sealed class Ranks
{
    private const int Sweeps = 12;

    public Ranks(int nodes, IReadOnlyList<(int From, int To)> arrows)
    {
        int[] row = Rows(nodes, arrows);
        Row = [.. row];
        foreach (var (from, to) in arrows)
        {
            List<int> path = [from];
            for (int r = row[from] + 1; r < row[to]; r++)
            {
                path.Add(Row.Count);
                Row.Add(r);
            }
            Paths.Add([.. path, to]);
        }
        Above = [.. Row.Select(_ => new List<int>())];
        Below = [.. Row.Select(_ => new List<int>())];
        foreach (int[] path in Paths)
            for (int i = 1; i < path.Length; i++)
            {
                Below[path[i - 1]].Add(path[i]);
                Above[path[i]].Add(path[i - 1]);
            }
        Order = [.. Enumerable.Range(0, Row.Count == 0 ? 0 : Row.Max() + 1).Select(r => Enumerable.Range(0, Row.Count).Where(n => Row[n] == r).ToArray())];
        Untangle();
    }

    /// <summary>The row of each box, then of each place that an arrow passes.</summary>
    public List<int> Row { get; }

    /// <summary>The boxes and places that each arrow runs through.</summary>
    public List<int[]> Paths { get; } = [];

    /// <summary>What each points to.</summary>
    public List<int>[] Below { get; }

    /// <summary>What points to each.</summary>
    public List<int>[] Above { get; }

    /// <summary>Each row from left to right.</summary>
    public int[][] Order { get; private set; }

    private static int[] Rows(int nodes, IReadOnlyList<(int From, int To)> arrows)
    {
        int[] row = new int[nodes];
        bool moved = true;
        for (int pass = 0; moved; pass++)
        {
            if (pass > nodes)
                throw new ArgumentException("Diagram: the arrows run in a circle.");
            moved = false;
            foreach (var (from, to) in arrows)
                if (row[to] < row[from] + 1)
                    (row[to], moved) = (row[from] + 1, true);
        }
        // A box without arrows to it stands right above the first that it points to.
        for (int n = 0; n < nodes; n++)
            if (arrows.All(a => a.To != n) && arrows.Any(a => a.From == n))
                row[n] = arrows.Where(a => a.From == n).Min(a => row[a.To]) - 1;
        return row;
    }

    private void Untangle()
    {
        int[][] best = Order;
        int least = Crossings();
        for (int sweep = 0; sweep < Sweeps && least > 0; sweep++)
        {
            bool down = sweep % 2 == 0;
            for (int i = 1; i < Order.Length; i++)
            {
                int r = down ? i : Order.Length - 1 - i;
                var place = Order[down ? r - 1 : r + 1].Select((n, at) => (n, at)).ToDictionary(p => p.n, p => (double)p.at);
                var at = Order[r].Select((n, i) => (n, i)).ToDictionary(p => p.n, p => (double)p.i);
                double Mean(int n) => (down ? Above : Below)[n] is { Count: > 0 } near ? near.Average(m => place[m]) : at[n];
                Order[r] = [.. Order[r].OrderBy(Mean).ThenBy(n => at[n])];
            }
            if (Crossings() is var crossings && crossings < least)
                (best, least) = ([.. Order], crossings);
        }
        Order = best;
    }

    private int Crossings()
    {
        int crossings = 0;
        for (int r = 0; r + 1 < Order.Length; r++)
        {
            var place = Order[r + 1].Select((n, at) => (n, at)).ToDictionary(p => p.n, p => p.at);
            var arrows = Order[r].SelectMany((n, at) => Below[n].Select(m => (From: at, To: place[m]))).ToArray();
            for (int i = 0; i < arrows.Length; i++)
                for (int j = i + 1; j < arrows.Length; j++)
                    if ((arrows[i].From - arrows[j].From) * (arrows[i].To - arrows[j].To) < 0)
                        crossings++;
        }
        return crossings;
    }
}
