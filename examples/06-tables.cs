#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Tables: from rows of all kinds to numbers that a model can learn from. A year of orders of four shops, made up here.
// Run: dotnet run -c Release examples/06-tables.cs
using Baeum.Data;

#region make
var random = new Random(6);
string[] shops = ["서울", "부산", "대구", "제주"], goods = ["tea", "coffee", "cake"];
var orders = new DataFrame(
    Column.Create("day", Enumerable.Range(0, 400).Select(i => new DateTime(2025, 1, 1).AddDays(i * 0.9).Date).ToArray()),
    Column.Create("shop", Enumerable.Range(0, 400).Select(_ => shops[random.Next(4)]).ToArray()),
    Column.Create("item", Enumerable.Range(0, 400).Select(_ => goods[random.Next(3)]).ToArray()),
    Column.Create("count", Enumerable.Range(0, 400).Select(_ => random.Next(1, 9)).ToArray()),
    Column.Create("price", Enumerable.Range(0, 400).Select(_ => random.Next(10) == 0 ? double.NaN : Math.Round(3 + 4 * random.NextDouble(), 2)).ToArray()));
#endregion

#region look
Console.WriteLine(orders);
Console.WriteLine(orders.Info());
Console.WriteLine(orders.Describe());
Console.WriteLine(orders["shop"].ValueCounts());
#endregion

#region clean
var filled = orders.FillMissing(column => column.Median());
var sales = filled.With("total", filled["price"] * filled["count"]).With("month", filled["day"].Dt.Month);
#endregion

#region choose
var large = sales.Where((sales["total"] > 40) & sales["item"].IsIn("tea", "coffee"));
Console.WriteLine(large.SortBy([("shop", true), ("total", false)]).Head());
#endregion

#region group
Console.WriteLine(sales.GroupBy("shop").Aggregate(("orders", "total", "count"), ("turnover", "total", "sum"), ("largest", "total", "max"), ("since", "day", "min")));
#endregion

#region join
var places = new DataFrame(Column.Create("shop", ["서울", "부산", "대구"]), Column.Create("people", (int[])[9_400_000, 3_300_000, 2_400_000]));
Console.WriteLine(sales.GroupBy("shop").Sum("total").Join(places, "shop", how: "left"));
#endregion

#region week
var days = sales.GroupBy("day").Sum("total");
Console.WriteLine(days.With("week", days["total"].Rolling(7).Mean()).Tail());
#endregion

#region model
var features = sales.With("size", sales["total"].Cut([0, 10, 25, 100], ["small", "middle", "large"]))
    .Drop("day", "total").OneHot(["shop", "item", "size"], dropFirst: true);
Console.WriteLine(features.Correlation()[["price", "count"]]);
var x = features.ToTensor();
Console.WriteLine($"{x.Shape()} from {string.Join(", ", features.Columns)}");
#endregion
