using Baeum.Parity;

// Compares this library with the results of real Keras that a folder holds:
//   dotnet run -c Release --project tests/Baeum.Parity -- FOLDER [--kind layers] [--name dense] [--verbose]
//   dotnet run -c Release --project tests/Baeum.Parity -- FOLDER --mutations 10000 [--seed 1]    damages files of Keras and opens them
string? folder = null, kind = null, name = null;
bool verbose = false;
int mutations = 0, seed = 1;
for (int i = 0; i < args.Length; i++)
    switch (args[i])
    {
        case "--kind" when i + 1 < args.Length:
            kind = args[++i];
            break;
        case "--name" when i + 1 < args.Length:
            name = args[++i];
            break;
        case "--mutations" when i + 1 < args.Length && int.TryParse(args[i + 1], out mutations):
        case "--seed" when i + 1 < args.Length && int.TryParse(args[i + 1], out seed):
            i++;
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
if (folder is null)
    return Usage("the folder is missing");

if (mutations > 0)
{
    var damaged = KerasFolder.Mutate(folder, mutations, seed);
    Console.WriteLine(damaged);
    return damaged.Off.Count == 0 ? 0 : 1;
}

var outcomes = new List<Outcome>();
try
{
    foreach (var outcome in Pack.Run(folder, kind, name))
    {
        outcomes.Add(outcome);
        if (verbose)
            Console.WriteLine(outcome);
    }
}
catch (IOException e)
{
    return Usage(e.Message);
}
var report = new Report(outcomes);
report.Write(Console.Out);
return report.IsGood ? 0 : 1;

static int Usage(string problem)
{
    Console.Error.WriteLine($"{problem}\nusage: Baeum.Parity FOLDER [--kind {string.Join('|', CaseKind.All.Select(k => k.Name))}] [--name TEXT] [--verbose]");
    return 2;
}
