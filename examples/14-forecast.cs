#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Forecasts a temperature a day ahead from five days of hourly weather, with four kinds of layers on the same data: which one is fast, which one is good?
// The weather is made here (two years of temperature, pressure and humidity with days, seasons and fronts).
// Run: dotnet run -c Release examples/14-forecast.cs
using System.Diagnostics;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

const int Hours = 2 * 365 * 24, Features = 3, Rate = 3, Length = 5 * 24 / Rate, Ahead = 24;
var weather = Weather();
const int Train = Hours * 6 / 10, Validation = Hours * 8 / 10;

#region windows
// Features of mean 0 and deviation 1, by the training part alone; targets are what the temperature is a day after a window's last row.
var training = weather.TakeRows(..Train);
var (mean, deviation) = (training.Mean(0), training.Std(0));
var series = (weather - mean) / deviation;
var targets = Tensor.Create([.. Enumerable.Range((Length - 1) * Rate + Ahead, Hours - (Length - 1) * Rate - Ahead).Select(hour => series[hour, 0])], [Hours - (Length - 1) * Rate - Ahead]);

Batches Windows(int from, int to, bool shuffle = false) => TimeseriesDataset.FromArray(
    series, targets, sequenceLength: Length, samplingRate: Rate, sequenceStride: 2, batchSize: 128, shuffle: shuffle, seed: 1, startIndex: from, endIndex: to);
#endregion

double degrees = deviation[0];
var rows = new List<string>();
foreach (var (name, layers) in new (string, Func<Layer[]>)[]
{
    ("LSTM", () => [new LSTM(32)]),
    ("GRU", () => [new GRU(32)]),
    ("SimpleRNN", () => [new SimpleRNN(32)]),
    ("Conv1D", () => [new Conv1D(32, 5, activation: "relu"), new MaxPooling1D(2), new Conv1D(32, 5, activation: "relu"), new GlobalAveragePooling1D()]),
})
{
    RandomSeed.Set(14);
    var model = new Sequential { new Input(Length, Features), new Dense(16, "tanh") };
    foreach (var layer in layers())
        model.Add(layer);
    model.Add(new Dense(1));
    model.Compile(new Adam(0.002), "mse", ["mae"]);
    var clock = Stopwatch.StartNew();
    model.Fit(Windows(0, Train, shuffle: true), epochs: 5, verbose: 0, validationData: Windows(Train, Validation));
    double seconds = clock.Elapsed.TotalSeconds;
    double error = model.Evaluate(Windows(Validation, Hours))[1] * degrees;
    rows.Add($"| {name,-9} | {model.ParameterCount,10:N0} | {seconds,20:F1} | {error,19:F2} |");
}

// Tomorrow is like today: what one gets without learning.
double naive = 0;
for (int hour = Validation; hour + Ahead < Hours; hour++)
    naive += Math.Abs(weather[hour + Ahead, 0] - weather[hour, 0]) / (Hours - Ahead - Validation);

Console.WriteLine("| layer     | parameters | seconds for 5 epochs | mean error, degrees |");
Console.WriteLine("|---|---:|---:|---:|");
foreach (string row in rows)
    Console.WriteLine(row);
Console.WriteLine($"| {"as today",-9} | {"",10} | {"",20} | {naive,19:F2} |");

static Tensor<float> Weather()
{
    var random = new Random(14);
    double Noise() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    var weather = Tensors.Full([Hours, Features], 0);
    double front = 0, drift = 0;
    for (int hour = 0; hour < Hours; hour++)
    {
        // A front comes and goes within days; pressure falls before the temperature does.
        drift = 0.98 * drift + 0.05 * Noise() - 0.0004 * front;
        front = 0.995 * front + drift;
        double season = -10 * Math.Cos(2 * Math.PI * hour / (365.0 * 24)), day = -4 * Math.Cos(2 * Math.PI * (hour - 4) / 24);
        weather[hour, 0] = (float)(10 + season + day + front + 0.5 * Noise());
        weather[hour, 1] = (float)(1010 - 25 * drift + 0.5 * Noise());
        weather[hour, 2] = (float)Math.Clamp(70 - 2 * day - 8 * drift + 3 * Noise(), 10, 100);
    }
    return weather;
}
