using Baeum.Nn;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Baeum.Cli;

/// <summary>Where a command prints: with colours on a terminal, as plain text in a pipe or a file.</summary>
internal sealed class Screen
{
    private const int PlainWidth = 120;
    private readonly IAnsiConsole _console;

    /// <summary>A screen on a writer.</summary>
    public Screen(TextWriter writer)
    {
        bool isTerminal = Progbar.WritesToTerminal(writer);
        Writer = writer;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isTerminal)
            _console.Profile.Width = PlainWidth;
    }

    /// <summary>Characters in a line.</summary>
    public int Width => _console.Profile.Width;

    /// <summary>For text that comes finished.</summary>
    public TextWriter Writer { get; }

    /// <summary>A blank line and a title.</summary>
    public void Title(string title)
    {
        Writer.WriteLine();
        Styled(title, "bold");
        Writer.WriteLine();
    }

    /// <summary>A line with a label before it.</summary>
    public void Field(string label, string text)
    {
        Styled(label.PadRight(11), "grey");
        Writer.WriteLine(text);
    }

    /// <summary>Text in a style such as <c>green</c>, where there are colours.</summary>
    public void Styled(string text, string style)
    {
        if (_console.Profile.Capabilities.Ansi)
            _console.Write(new Text(text, Style.Parse(style)));
        else
            Writer.Write(text);
    }

    /// <summary>A table.</summary>
    public void Write(IRenderable table) => _console.Write(table);
}
