namespace Baeum.Plots.Tests;

public class HtmlPageTests
{
    [Fact]
    public void Holds_headings_text_tables_and_figures_and_loads_nothing()
    {
        string page = new HtmlPage("report <1>").AddHeading("학습").AddText("a & b").AddPreformatted("x  y").Add(Plot.Line([1, 2])).ToString();

        Assert.Contains("<h1>report &lt;1&gt;</h1>", page);
        Assert.Contains("<p>a &amp; b</p>", page);
        Assert.Contains("<pre>x  y</pre>", page);
        Assert.Contains("<svg xmlns=", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<link", page);
        Assert.DoesNotContain("src=", page);
    }
}
