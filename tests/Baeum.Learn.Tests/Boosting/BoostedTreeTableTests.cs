using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Trees as XGBoost 1.7.4 lists and draws them (tests/oracles/xgboost/tables.py).</summary>
public class BoostedTreeTableTests
{
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Oracles.Path("xgboost/tables.json"))).RootElement;

    [Theory, InlineData("squared"), InlineData("logistic"), InlineData("categories")]
    public void Lists_and_draws_nodes_as_XGBoost(string name)
    {
        var booster = XGBoostCases.Load(name);
        var expected = Expected.GetProperty(name);
        var table = booster.TreesToDataFrame();

        Assert.Equal(expected.GetProperty("table").EnumerateObject().Select(c => c.Name), table.Columns);
        foreach (var column in expected.GetProperty("table").EnumerateObject())
            for (int i = 0; i < column.Value.GetArrayLength(); i++)
                Assert.Equal(Text(column.Value[i]), table[column.Name].IsMissing(i) ? null : FormattableString.Invariant($"{table[column.Name][i]}"));
        Assert.Equal(expected.GetProperty("dot").EnumerateArray().Select(t => t.GetString()), booster.GetDump(format: "dot").Take(2));
    }

    [Theory, InlineData("text"), InlineData("json")]
    public void Prints_linear_weights_as_XGBoost(string format)
        => Assert.Equal(Expected.GetProperty("linear").GetProperty(format).EnumerateArray().Select(t => t.GetString()), XGBoostCases.Load("linear").GetDump(format: format));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => FormattableString.Invariant($"{value.GetDouble()}"),
        _ => value.GetString(),
    };
}
