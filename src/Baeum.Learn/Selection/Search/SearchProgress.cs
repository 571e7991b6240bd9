using System.Diagnostics;

namespace Baeum.Learn;

/// <summary>What a search prints while it runs: scikit-learn's first line, then a bar with the time that is left (on a terminal) or a line for each fit.</summary>
internal sealed class SearchProgress
{
    private const int Width = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _verbose, _folds, _total;
    private readonly IReadOnlyList<ParamSet> _candidates;
    private readonly TextWriter _output = Console.Out;
    private readonly bool _redraws = !Console.IsOutputRedirected;
    private TimeSpan _drawn = -Interval;
    private int _done;

    public SearchProgress(int verbose, int folds, IReadOnlyList<ParamSet> candidates)
    {
        (_verbose, _folds, _candidates, _total) = (verbose, folds, candidates, folds * candidates.Count);
        if (verbose > 0)
            _output.WriteLine($"Fitting {folds} folds for each of {candidates.Count} candidates, totalling {_total} fits");
    }

    public void Done(int candidate, int fold, FoldScore score)
    {
        if (_verbose == 0)
            return;
        lock (_gate)
        {
            _done++;
            if (_verbose > 1)
                _output.WriteLine(FormattableString.Invariant($"[CV {fold + 1}/{_folds}] END {string.Join(", ", _candidates[candidate].Select(p => $"{p.Key}={p.Value as string ?? ParameterText.Of(p.Value)}"))}; score={score.Test[0]:f3} total time={score.FitTime + score.ScoreTime:f1}s"));
            else if (_redraws && (_watch.Elapsed - _drawn >= Interval || _done == _total))
                Draw();
        }
    }

    public void End()
    {
        if (_verbose == 1 && !_redraws)
            _output.WriteLine($"{_total}/{_total} fits {Seconds(_watch.Elapsed.TotalSeconds)}");
        else if (_verbose == 1)
            _output.WriteLine();
    }

    private void Draw()
    {
        _drawn = _watch.Elapsed;
        int filled = Width * _done / _total;
        double left = _drawn.TotalSeconds / _done * (_total - _done);
        string time = _done < _total ? $"{Seconds(left)} left" : Seconds(_drawn.TotalSeconds);
        _output.Write($"\r{_done.ToString().PadLeft(_total.ToString().Length)}/{_total} fits {new string('━', filled)}{new string(' ', Width - filled)} {time,-12}");
        _output.Flush();
    }

    private static string Seconds(double seconds)
        => seconds >= 3600 ? $"{(long)seconds / 3600}:{(long)seconds % 3600 / 60:00}:{(long)seconds % 60:00}" : seconds >= 60 ? $"{(long)seconds / 60}:{(long)seconds % 60:00}" : FormattableString.Invariant($"{seconds:f1}s");
}
