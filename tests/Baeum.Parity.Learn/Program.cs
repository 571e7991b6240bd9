using Baeum.Parity.Learn;

// Compares Baeum.Learn with the results of scikit-learn and XGBoost that a folder holds (tests/oracles/learn/random_cases.py and boosted_cases.py write them):
//   dotnet run -c Release --project tests/Baeum.Parity.Learn -- FOLDER [--name SVC] [--verbose]
string? folder = null, name = null;
bool verbose = false;
for (int i = 0; i < args.Length; i++)
    switch (args[i])
    {
        case "--name" when i + 1 < args.Length:
            name = args[++i];
            break;
        case "--verbose":
            verbose = true;
            break;
        case var path when folder is null && !path.StartsWith('-'):
            folder = path;
            break;
        default:
            return Usage($"unknown argument '{args[i]}'");
    }
if (folder is null || !Directory.Exists(folder))
    return Usage(folder is null ? "the folder is missing" : $"there is no folder '{folder}'");

int off = 0;
foreach (string file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
{
    if (name is not null && !Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase))
        continue;
    var tally = new Tally(Path.GetFileNameWithoutExtension(file));
    foreach (string line in File.ReadLines(file))
        tally.Add(Case.Run(line));
    tally.Write(Console.Out, verbose);
    off += tally.Off;
}
return off == 0 ? 0 : 1;

static int Usage(string problem)
{
    Console.Error.WriteLine($"{problem}\nusage: Baeum.Parity.Learn FOLDER [--name ESTIMATOR] [--verbose]");
    return 2;
}
