using System.Text.Json;

namespace Baeum.Learn.Tests;

public class GrowthTests
{
    private static readonly JsonElement Cases = OracleCases.Open("xgboost_growth");

    public static TheoryData<int> Positions => OracleCases.Positions(Cases);

    [Theory, MemberData(nameof(Positions))]
    public void Grows_the_trees_of_XGBoost(int position)
    {
        var growth = new GrowthCase(Cases[position]);
        string? difference = growth.Difference();
        Assert.True(difference is null, $"{growth}: {difference}");
    }
}
