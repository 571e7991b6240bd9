using System.CommandLine;
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
            return $"{parsed.Errors[0].Message} {seeHelp}";

        string word = parsed.UnmatchedTokens[0];
        return word.StartsWith('-')
            ? $"{Nearest.Unknown("option", word, command.Options.Select(o => o.Name).Append("--help")).Message} {seeHelp}"
            : isRoot ? $"{Nearest.Unknown("command", word, command.Subcommands.Select(c => c.Name)).Message} {seeHelp}"
            : $"'{command.Name}' does not know what to do with '{word}'. {seeHelp}";
    }
}
