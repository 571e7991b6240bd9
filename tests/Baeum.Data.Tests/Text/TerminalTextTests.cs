using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

public class TerminalTextTests
{
    [Fact]
    public void Agrees_with_Unicode_on_every_character_of_the_basic_plane()
    {
        using var widths = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/widths.json")));
        foreach (var (kind, expected) in new[] { ("wide", 2), ("narrow", 1) })
            foreach (var run in widths.RootElement.GetProperty(kind).EnumerateArray())
                for (int c = run[0].GetInt32(); c <= run[1].GetInt32(); c++)
                    Assert.True(TerminalText.Width(((char)c).ToString()) == expected, $"U+{c:X4} must be {expected} cells wide");
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("정답", 4)]
    [InlineData("a정b", 4)]
    [InlineData("한", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("🙂", 2)]
    [InlineData("", 0)]
    public void Counts_cells(string text, int cells) => Assert.Equal(cells, TerminalText.Width(text));

    [Fact]
    public void A_value_cannot_break_a_line_or_command_the_terminal()
    {
        Assert.Equal(@"a\tb\n\x1b[31m\x9b정답", TerminalText.Visible("a\tb\n\u001b[31m\u009b정답"));
        Assert.DoesNotContain('\u001b', new DataFrame(Column.Create("\u001b[0m", ["\u001b[31m"])).ToString());
    }

    [Fact]
    public void Pads_and_cuts_to_cells()
    {
        Assert.Equal("정답  ", TerminalText.PadRight("정답", 6));
        Assert.Equal("  정답", TerminalText.PadLeft("정답", 6));
        Assert.Equal("정답", TerminalText.Fit("정답", 4));
        Assert.Equal(3, TerminalText.Width(TerminalText.Fit("정답", 3)));
    }
}
