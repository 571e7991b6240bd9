using System.Diagnostics;
using System.Text;

namespace Baeum.Nn;

/// <summary>A progress line: count, bar, time and averages of values. Keras: <c>keras.utils.Progbar</c>, whose text this one writes to the letter.</summary>
/// <param name="target">Number of steps, or null where it is not known.</param>
public sealed class Progbar(int? target)
{
    private readonly List<(string Name, double Sum, double Weight)> _values = [];
    private readonly StringBuilder _text = new();
    private double _start = double.NaN, _lastUpdate = double.NegativeInfinity, _afterFirstStep = double.NaN;
    private int _seen, _lastWidth;

    /// <summary>Seconds of the system's clock.</summary>
    public static Func<double> SystemClock { get; } = static () => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    /// <summary>Number of steps, or null where it is not known.</summary>
    public int? Target { get; } = target;

    /// <summary>Characters of the bar. Default 20.</summary>
    public int Width { get; init; } = 20;

    /// <summary>0 nothing, 1 a bar, 2 a line at the end. Default 1.</summary>
    public int Verbose { get; init; } = 1;

    /// <summary>Least seconds between two drawings. Default 0.05.</summary>
    public double Interval { get; init; } = 0.05;

    /// <summary>Names of values that are shown as they are instead of averaged over the steps.</summary>
    public IReadOnlyCollection<string> StatefulMetrics { get; init; } = [];

    /// <summary>What a step is called. Default <c>step</c>.</summary>
    public string UnitName { get; init; } = "step";

    /// <summary>Draw the line again and again; otherwise only its last state is written, without control codes. Default: whether the console is a terminal.</summary>
    public bool IsTerminal { get; init; } = WritesToTerminal(Console.Out);

    /// <summary>Colours, on a terminal. Default true, unless the environment variable NO_COLOR is set.</summary>
    public bool IsColored { get; init; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Where the line goes. Default the console.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Seconds since some moment. Default <see cref="SystemClock"/>. Time counts from the first use of the bar, or from <see cref="Start"/>.</summary>
    public Func<double> Clock { get; init; } = SystemClock;

    /// <summary>Whether a writer is a console that can redraw a line.</summary>
    public static bool WritesToTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Starts the clock.</summary>
    public void Start() => _start = Clock();

    /// <summary>Shows that <paramref name="current"/> steps are done. Makes no garbage unless it draws.</summary>
    /// <param name="current">Steps done.</param>
    /// <param name="values">Values of the last step.</param>
    /// <param name="isLast">Whether the line ends here; null finds out by the target.</param>
    public void Update(int current, Logs values, bool? isLast = null)
    {
        if (double.IsNaN(_start))
            Start();
        bool last = isLast ?? current >= Target;
        for (int i = 0; i < values.Count; i++)
            Take(values.Keys[i], values.Values[i], current, last);
        _seen = current;
        double now = Clock(), perStep = PerStep(current, now);
        if (Verbose == 1 && (last || IsTerminal && now - _lastUpdate >= Interval))
            DrawBar(current, now, perStep, last);
        else if (Verbose == 2 && last && Target > 0)
            DrawLine(current, now, perStep);
        else if (Verbose == 1)
            return;
        _lastUpdate = now;
    }

    private void Take(string name, double value, int current, bool last)
    {
        int i = 0;
        while (i < _values.Count && !string.Equals(_values[i].Name, name, StringComparison.Ordinal))
            i++;
        if (i == _values.Count)
            _values.Add((name, 0, 0));
        if (last || StatefulMetrics.Contains(name))
            _values[i] = (name, value, 1);
        else
        {
            double steps = Math.Max(current - _seen, 1);
            _values[i] = (name, _values[i].Sum + value * steps, _values[i].Weight + steps);
        }
    }

    /// <summary>Time of a step without the first, which also warms things up.</summary>
    private double PerStep(int current, double now)
    {
        if (current == 0)
            return 0;
        double perStep = !double.IsNaN(_afterFirstStep) && current > 1 ? (now - _afterFirstStep) / (current - 1) : (now - _start) / current;
        if (current == 1)
            _afterFirstStep = now;
        return perStep;
    }

    private void DrawBar(int current, double now, double perStep, bool last)
    {
        _text.Clear();
        if (IsTerminal)
            _text.Append('\b', _lastWidth).Append('\r');
        int before = _text.Length, codes = 0;
        if (Target > 0)
        {
            int done = (int)(Width * ((double)current / Target.Value));
            codes += Styled("\e[1m", $"{current.ToString().PadLeft(Target.Value.ToString().Length)}/{Target}");
            _text.Append(' ');
            if (done > 0)
                codes += Styled("\e[32m", new string('━', done));
            codes += Styled("\e[37m", new string('━', Math.Max(0, Width - done)));
        }
        else
            _text.Append($"{current,7}/Unknown");
        _text.Append(' ');
        codes += Styled("\e[1m", Target > 0 && !last ? TimeLeft(perStep * (Target.Value - current)) : $"{PythonNumber.Fixed(now - _start, 0)}s");
        AppendPerStep(perStep);
        AppendValues();
        int width = _text.Length - before - codes;
        if (IsTerminal)
            _text.Append(' ', Math.Max(0, _lastWidth - width));
        if (last)
            _text.Append('\n');
        _lastWidth = width;
        Output.Write(_text);
        Output.Flush();
    }

    private void DrawLine(int current, double now, double perStep)
    {
        _text.Clear().Append($"{current.ToString().PadLeft(Target!.Value.ToString().Length)}/{Target} - {PythonNumber.Fixed(now - _start, 0)}s -");
        AppendPerStep(perStep);
        AppendValues();
        Output.Write(_text.Append('\n'));
        Output.Flush();
    }

    /// <summary>Appends text in a style where there are colours; returns the number of invisible characters.</summary>
    private int Styled(string style, string text)
    {
        if (!IsTerminal || !IsColored)
        {
            _text.Append(text);
            return 0;
        }
        _text.Append(style).Append(text).Append("\e[0m");
        return style.Length + 4;
    }

    private void AppendPerStep(double seconds)
        => _text.Append(seconds is >= 1 or 0 ? $" {PythonNumber.Fixed(seconds, 0)}s/{UnitName}"
            : seconds >= 1e-3 ? $" {PythonNumber.Fixed(seconds * 1e3, 0)}ms/{UnitName}"
            : $" {PythonNumber.Fixed(seconds * 1e6, 0)}us/{UnitName}");

    private void AppendValues()
    {
        foreach (var (name, sum, weight) in _values)
            _text.Append($" - {name}: {PythonNumber.Metric(sum / Math.Max(1, weight))}");
    }

    private static string TimeLeft(double seconds)
    {
        long whole = (long)seconds;
        return seconds > 3600 ? $"{whole / 3600}:{whole % 3600 / 60:00}:{whole % 60:00}"
            : seconds > 60 ? $"{whole / 60}:{whole % 60:00}"
            : $"{whole}s";
    }
}
