using System.Globalization;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>The tool in a real terminal, tmux, at three widths. Without tmux these tests are skipped.</summary>
public sealed class TerminalTests
{
    private const string Escape = "\u001b";

    private static readonly string[] Lines =
    [
        "count --by country --top 5 --lang nl",
        "count --by theme --data documented",
        "list --where country=MA --as-of 2007 --data documented --lang nl",
        "dimensions --lang nl",
        "municipalities --history Sudwest-Fryslan --as-of 2025-01-01",
        "changes --from 2007 --to 2025 --data documented --where country=MA --lang nl",
        "trend --from 1970 --to 2007 --step 10",
        "show Meppel --data documented --lang nl",
        "diff ncdo documented --lang nl",
        "count --help --lang nl",
        "cuont",
    ];

    public static TheoryData<int, string> Commands { get; } =
        new(new[] { 40, 80, 200 }.SelectMany(width => Lines.Select(line => (width, line))));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Run_InATerminal_NoLineIsWider(int width, string line)
    {
        string[] shown = Capture(width, line, colours: false);
        Convention.HasNoOffenders(shown.Where(text => text.Length > width && CanBeBroken(text, width)));
    }

    [Fact]
    public void Count_InATerminal_HasBarsAndFrames()
    {
        string[] wide = Capture(100, "count --by country --top 3", colours: false);
        Assert.Contains(wide, line => line.Contains("██████", StringComparison.Ordinal));
        Assert.Contains(wide, line => line.StartsWith('╭'));
        Assert.DoesNotContain(
            "█",
            ToolProcess.Output("count", "--by", "country", "--top", "3"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("NO_COLOR=no", false)]
    [InlineData("TERM=dumb", false)]
    public void Colours_InATerminal_CanBeSwitchedOff(string environment, bool expected)
    {
        string[] shown = Capture(100, "count --by country --top 3", colours: true, environment);
        Assert.Equal(expected, shown.Any(line => line.Contains($"{Escape}[1m", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            Capture(100, "count --by country --top 3 --no-color", colours: true),
            line => line.Contains($"{Escape}[1m", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Output_ReaderStops_IsNoError()
    {
        (_, string output, string error) = ToolProcess.Shell(
            "{ TOOL municipalities --as-of 2007-06-30; echo $? >&2; } | head -n 1"
        );
        Assert.Equal("0\n", error);
        Assert.StartsWith("code", output, StringComparison.Ordinal);
    }

    /// <summary>True if a line has a space at which it could have been broken. A long word cannot.</summary>
    private static bool CanBeBroken(string text, int width) => text.Trim().Length > width && text.Trim().Contains(' ');

    /// <summary>Runs a command in a terminal and returns its lines, those that the terminal broke as one.</summary>
    private static string[] Capture(int width, string line, bool colours, string environment = "")
    {
        Assert.SkipUnless(HasTmux(), "tmux is not installed.");
        string session = $"gp-{Guid.NewGuid():N}";
        string command =
            $"env -u NO_COLOR -u LC_ALL LANG=C.UTF-8 {environment} dotnet {ToolProcess.Assembly} {line}; tmux -L {session} wait-for -S done; sleep 60";
        string size = width.ToString(CultureInfo.InvariantCulture);
        try
        {
            Tmux(session, "-u", "-f", "/dev/null", "new-session", "-d", "-x", size, "-y", "400", command);
            Tmux(session, "wait-for", "done");
            string[] capture = ["capture-pane", "-p", "-J", "-S", "-", .. colours ? ["-e"] : Array.Empty<string>()];
            return Tmux(session, capture).Split('\n');
        }
        finally
        {
            Tmux(session, "kill-server");
        }
    }

    private static string Tmux(string session, params string[] arguments) =>
        ToolProcess.Run("tmux", ["-L", session, .. arguments]).Output;

    private static bool HasTmux() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "tmux")));
}
