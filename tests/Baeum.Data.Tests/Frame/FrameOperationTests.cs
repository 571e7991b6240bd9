using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class FrameOperationTests
{
    private static readonly DataFrame Table = DataFrame.ParseCsv("id,a,b,t\n1,10,0.5,x\n2,20,1.5,y\n3,30,,x\n");

    [Fact]
    public void Distinct_labels_keep_their_rows_and_become_a_dictionary()
    {
        // The labels of the motion sensors' contest: 61 classes in thousands of rows, most of them class 26.
        var random = new Random(26);
        int[] labels = [.. Enumerable.Range(0, 3125).Select(_ => random.Next(2) == 0 ? 26 : random.Next(61))];
        var table = new DataFrame(Column.Create("id", Enumerable.Range(0, 3125).ToArray()), Column.Create("label", labels), Column.Create("label_desc", Array.ConvertAll(labels, label => $"exercise {label}")));
        var distinct = table.Drop("id").DropDuplicates();

        Assert.Equal("(61, 2)", distinct.Shape.ToString());
        Assert.Equal(labels.Distinct().Select(label => (object?)Array.IndexOf(labels, label)), distinct.Index);
        var names = distinct.ToDictionary<int, string>("label", "label_desc");
        Assert.Equal(61, names.Count);
        Assert.All(names, pair => Assert.Equal($"exercise {pair.Key}", pair.Value));
    }

    [Fact]
    public void Columns_are_chosen_left_out_added_and_renamed()
    {
        Assert.Equal(["t", "a"], Table[["t", "a"]].Columns);
        Assert.Equal(["a", "b"], Table.Select(1..3).Columns);
        Assert.Equal(["a", "b"], Table.Drop("id", "t").Columns);
        Assert.Equal(["id", "a", "b", "t", "c"], Table.With(Column.Create("c", new int[3])).Columns);
        Assert.Equal([7, 8, 9], Table.With(Column.Create("a", (int[])[7, 8, 9]))["a"].Values<int>().ToArray());
        Assert.Equal(["id", "A", "b", "t"], Table.Rename("a", "A").Columns);
    }

    [Fact]
    public void Values_of_a_tensor_take_the_place_of_columns()
    {
        var changed = Table.SetValues(1..3, Tensors.Range(0, 6).Reshape(3, 2));

        Assert.Equal([0f, 2, 4], changed["a"].Values<float>().ToArray());
        Assert.Equal([1f, 3, 5], changed["b"].Values<float>().ToArray());
        Assert.Equal("x", changed["t"][0]);
        Assert.Contains("expected values of shape (3, 3) for the columns 1..^0, received (3, 2)", Assert.Throws<ArgumentException>(() => Table.SetValues(1.., Tensors.Zeros([3, 2]))).Message);
    }

    [Fact]
    public void Becomes_a_tensor_and_comes_from_one()
    {
        Assert.Equal([10f, 0.5f, 20, 1.5f, 30, float.NaN], Table[["a", "b"]].ToTensor().AsSpan().ToArray());
        Assert.Contains("Column 't' holds text such as 'x' in row 0", Assert.Throws<InvalidOperationException>(() => Table.ToTensor()).Message);
        Assert.Equal([1f, 3], DataFrame.FromTensor(Tensors.Range(0, 4).Reshape(2, 2), "p", "q")["q"].Values<float>().ToArray());
        Assert.Contains("2 names, received (2, 3)", Assert.Throws<ArgumentException>(() => DataFrame.FromTensor(Tensors.Zeros([2, 3]), "p", "q")).Message);
    }

    [Fact]
    public void Large_tables_become_tensors_value_by_value()
    {
        var random = new Random(1);
        foreach (var (rows, columns) in new[] { (1, 1), (63, 17), (64, 16), (65, 33), (1000, 50), (130, 1), (5000, 3), (130, 1040) })
        {
            var x = Samples.Random(random, [rows, columns]);
            Assert.Equal(x.AsSpan().ToArray(), DataFrame.FromTensor(x, [.. Enumerable.Range(0, columns).Select(i => $"{i}")]).ToTensor().AsSpan().ToArray());
        }
    }

    [Fact]
    public void Columns_of_every_type_become_one_tensor()
    {
        const int Rows = 2100;
        int[] numbers = [.. Enumerable.Range(0, Rows)];
        var table = new DataFrame(
            Column.Create("float", Array.ConvertAll(numbers, i => i + 0.5f)), Column.Create("double", Array.ConvertAll(numbers, i => i % 7 == 0 ? double.NaN : i / 3.0)),
            Column.Create("int", Array.ConvertAll(numbers, i => -i)), Column.Create("long", Array.ConvertAll(numbers, i => i * 10_000_000_000L)),
            Column.Create("bool", Array.ConvertAll(numbers, i => i % 3 == 0)));
        float[] values = table.ToTensor().AsSpan().ToArray();
        Assert.Equal(numbers.SelectMany(row => Enumerable.Range(0, 5).Select(column => (float)table[column].ToDouble(row))), values);
        Assert.Equal(values, table.Select("float", "double", "int", "long", "bool").SetValues(.., table.ToTensor()).ToTensor().AsSpan().ToArray());
    }

    [Fact]
    public void A_view_of_a_tensor_becomes_a_table()
    {
        var x = Tensors.Range(0, 12).Reshape(3, 4);
        Assert.Equal([2f, 6, 10], DataFrame.FromTensor(x.Slice([0..3, 1..3]), "p", "q")["q"].Values<float>().ToArray());
    }

    [Fact]
    public void Rows_are_kept_by_condition_or_mask()
    {
        Assert.Equal([1, 3], Table.Where(row => row.Text("t") == "x")["id"].Values<int>().ToArray());
        Assert.Equal([2], Table.Where(row => row.Number("b") > 1 && row["t"] is "y")["id"].Values<int>().ToArray());
        Assert.Equal([2, 3], Table.Where(Table["a"].ToTensor().Greater(15))["id"].Values<int>().ToArray());
        Assert.Throws<ArgumentException>(() => Table.Where(Tensor.Create<bool>([true])));
    }

    [Fact]
    public void Two_columns_become_a_dictionary()
    {
        Assert.Equal(new Dictionary<int, string> { [1] = "x", [2] = "y", [3] = "x" }, Table.ToDictionary<int, string>("id", "t"));
        Assert.Equal(3, Table.ToDictionary<string, int>("t", "id")["x"]);
        Assert.Contains("row 0: 'x' is no Int32", Assert.Throws<InvalidOperationException>(() => Table.ToDictionary<int, int>("t", "id")).Message);
        Assert.Contains("Column 'b' has no value in row 2", Assert.Throws<InvalidOperationException>(() => Table.ToDictionary<int, double>("id", "b")).Message);
    }

    [Fact]
    public void Joins_name_what_does_not_fit()
    {
        Assert.Contains("Did you mean 'inner'?", Assert.Throws<ArgumentException>(() => Table.Join(Table, "id", how: "iner")).Message);
        Assert.Contains("Join: column 't' holds object in one table and int32 in the other", Assert.Throws<ArgumentException>(() => Table.Join(DataFrame.ParseCsv("t\n1\n"), "t")).Message);
        Assert.Contains("'a_right' occurs twice", Assert.Throws<ArgumentException>(() => Table.Rename("b", "a_right").Join(Table, "id")).Message);
    }

    [Fact]
    public void A_left_join_makes_room_for_missing_values()
    {
        var joined = Table[["id"]].Join(DataFrame.ParseCsv("id,i,l,d,f,s\n1,1,3000000000,0.5,True,x\n", new CsvOptions { Types = new Dictionary<string, Type> { ["d"] = typeof(float) } }), "id", how: "left");

        Assert.Equal(["int32", "float64", "float64", "float32", "object", "object"], joined.Columns.Select(c => joined[c].DType));
        Assert.Equal([1.0, null, null], joined["i"]);
        Assert.Equal(["True", null, null], joined["f"]);
        Assert.Equal([0.5f, null, null], joined["d"]);
    }

    [Fact]
    public void Info_and_Describe_show_the_columns()
    {
        Assert.Equal("""
            RangeIndex: 3 entries, 0 to 2
            Data columns (total 4 columns):
             #   Column  Non-Null Count  Dtype
            ---  ------  --------------  -----
             0   id      3 non-null      int32
             1   a       3 non-null      int32
             2   b       2 non-null      float64
             3   t       3 non-null      object
            dtypes: float64(1), int32(2), object(1)
            memory usage: 204.0+ bytes
            """.ReplaceLineEndings("\n"), string.Join('\n', Table.Info().Split('\n').Select(line => line.TrimEnd())));
        Assert.Equal(["id", "a", "b"], Table.Describe().Columns);
        Assert.Contains("no columns of text; its columns are id, a", Assert.Throws<InvalidOperationException>(() => Table[["id", "a"]].Describe("object")).Message);
    }

    [Fact]
    public void Writes_whole_or_not_at_all()
    {
        Assert.Contains("does not exist", Assert.Throws<IOException>(() => Table.WriteCsv("/no/such/folder/a.csv")).Message);
        Assert.Throws<ArgumentException>(() => Table.WriteCsv(Path.GetTempFileName(), '"'));
    }
}
