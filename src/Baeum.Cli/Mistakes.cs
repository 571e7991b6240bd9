using System.CommandLine;
using System.CommandLine.Parsing;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Says in one line what is wrong with the arguments.</summary>
internal static class Mistakes
{
    /// <summary>The first mistake; for an unknown word also the nearest known ones.</summary>
    public static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        bool isRoot = parsed.CommandResult == parsed.RootCommandResult;
        string seeHelp = $"See 'baeum{(isRoot ? "" : " " + command.Name)} --help'.";
        if (parsed.UnmatchedTokens.Count == 0)
            return $"{Explain(parsed.Errors[0], command)} {seeHelp}";

        string word = parsed.UnmatchedTokens[0];
        return word.StartsWith('-')
            ? $"{Nearest.Unknown("option", word, command.Options.Select(o => o.Name).Append("--help")).Message} {seeHelp}"
            : isRoot ? $"{Nearest.Unknown("command", word, command.Subcommands.Select(c => c.Name)).Message} {seeHelp}"
            : $"'{command.Name}' does not know what to do with '{word}'. {seeHelp}";
    }

    private static string Explain(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } => $"{option.Name}: expected a value after it, received none.",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"'{command.Name}': expected {argument.Name} after it, received none.",
        _ => error.Message,
    };
}
