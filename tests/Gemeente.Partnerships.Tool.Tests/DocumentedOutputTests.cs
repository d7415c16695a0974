using System.CommandLine.Parsing;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>
/// The documents show the real output of the tool: a <c>console</c> block has a command line after <c>$</c> and its
/// standard output. Three dots stand for the rest.
/// </summary>
public sealed class DocumentedOutputTests
{
    private const string Prompt = "$ gemeente-partnerships ";
    private const string Rest = "\n...";

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string>();
            string[] documents =
            [
                Path.Combine(Repository.Folder, "README.md"),
                .. Directory.EnumerateFiles(
                    Path.Combine(Repository.Folder, "docs"),
                    "*.md",
                    SearchOption.AllDirectories
                ),
            ];
            foreach (
                string block in documents.SelectMany(file =>
                    File.ReadAllText(file).ReplaceLineEndings("\n").Split("```console\n").Skip(1)
                )
            )
            {
                string[] lines = block.Split("\n```")[0].Split('\n', 2);
                blocks.Add(lines[0], lines[1]);
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Output_DocumentedCommand_IsAsDocumented(string commandLine, string shown)
    {
        Assert.StartsWith(Prompt, commandLine, StringComparison.Ordinal);
        string output = ToolProcess.Output([.. CommandLineParser.SplitCommandLine(commandLine[Prompt.Length..])]);
        if (shown.EndsWith(Rest, StringComparison.Ordinal))
        {
            Assert.StartsWith(shown[..^Rest.Length], output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(shown, output.TrimEnd('\n'));
        }
    }
}
