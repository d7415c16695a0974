using System.Diagnostics;

namespace Gemeente.Partnerships.Tool.Tests.Completing;

/// <summary>Completion in real shells. Those of zsh, fish and PowerShell are skipped where these are not installed.</summary>
public sealed class CompletionTests
{
    private const string Bash = """
        source "$1"
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_WORDBREAKS=$' \t\n"\'><=;|&(:' COMPREPLY=()
        _gemeente_partnerships 2>/dev/null
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    [Theory]
    [InlineData("count convert completion", "gp", "co")]
    [InlineData("--by", "gp", "count", "--b")]
    [InlineData("country country-group", "gp", "count", "--by", "cou")]
    [InlineData("theme", "gp", "--lang", "nl", "count", "--by", "the")]
    [InlineData("country= country-group=", "gp", "count", "--where", "cou")]
    [InlineData("Morocco", "gp", "count", "--where", "country", "=", "Moro")]
    [InlineData(@"Den\ Haag", "gp", "count", "--where", "municipality", "=", @"Den\ Ha")]
    [InlineData(@"\'s-Gravenhage", "gp", "count", "--where", "municipality", "=", @"\'s-G")]
    [InlineData("municipality=Den Haag", "gp", "count", "--where", "\"municipality=Den Ha")]
    [InlineData("country=Côte d'Ivoire", "gp", "count", "--where", "\"country=Côt")]
    [InlineData("", "gp", "count", "--where", "'country=Côt")]
    [InlineData("TR,Morocco", "gp", "count", "--where", "country", "=", "TR,Moro")]
    [InlineData("waste", "gp", "count", "--where", "'theme!=was")]
    [InlineData("json", "gp", "count", "--format", "j")]
    [InlineData("json", "gp", "count", "--format", "=", "j")]
    [InlineData("documented dutch-links", "gp", "list", "--data", "d")]
    [InlineData("municipality,partner municipality,partner-kind", "gp", "list", "--columns", "municipality,par")]
    [InlineData("nl", "gp", "--lang", "n")]
    [InlineData("bash", "gp", "completion", "b")]
    public void Bash_Prefix_GivesWords(string expected, params string[] words)
    {
        if (words[^1].StartsWith("'theme", StringComparison.Ordinal))
            expected = $"theme!={expected}";
        using Script script = new("bash");
        (int code, string output, string error) = ToolProcess.Run("bash", ["-c", Bash, "bash", script.Path, .. words]);
        Assert.Equal((0, ""), (code, error));
        string[] replies = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, string.Join(replies.Length > 1 ? ' ' : '\0', replies));
    }

    /// <summary>Names of files are taken as they are: an asterisk in one does not stand for others.</summary>
    [Fact]
    public void Bash_FileNames_AreNotExpanded()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string[] names = ["a b", "a$(id)", "a*", "ab"];
            foreach (string name in names)
                File.WriteAllText(Path.Combine(folder, name), "");
            using Script script = new("bash");
            (_, string output, _) = ToolProcess.Run(
                "bash",
                ["-c", $"cd '{folder}'; {Bash}", "bash", script.Path, "gp", "validate", "a"]
            );
            Assert.Equal(
                names,
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Bash_AKeystroke_TakesLessThanATenthOfASecond()
    {
        const string Hundred = """
            source "$1"
            for ((k = 0; k < 100; k++)); do
                COMP_WORDS=(gp count --where municipality = S) COMP_CWORD=5
                _gemeente_partnerships 2>/dev/null
            done
            """;
        using Script script = new("bash");
        long start = Stopwatch.GetTimestamp();
        ToolProcess.Run("bash", ["-c", Hundred, "bash", script.Path]);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("completion convert count", "gemeente-partnerships co")]
    [InlineData("country country-group", "gemeente-partnerships count --by cou")]
    [InlineData("country=Morocco", "gemeente-partnerships count --where country=Moro")]
    [InlineData("country=TR,Morocco", "gemeente-partnerships count --where country=TR,Moro")]
    [InlineData("municipality=Den Haag", "gemeente-partnerships count --where \"municipality=Den Ha")]
    [InlineData("json", "gemeente-partnerships count --format j")]
    public void Fish_Prefix_GivesWords(string expected, string line)
    {
        Assert.SkipUnless(HasProgram("fish"), "fish is not installed.");
        using Script script = new("fish");
        (int code, string output, string error) = ToolProcess.Run(
            "fish",
            ["-c", "source $argv[1]; complete -C $argv[2]", script.Path, line]
        );
        Assert.Equal((0, ""), (code, error));
        string[] words =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('\t')[0]),
        ];
        Assert.Equal(expected, string.Join(' ', words));
    }

    [Theory]
    [InlineData("count --where country=Morocco", "count --where country=Moroc")]
    [InlineData(@"count --where municipality=Den\ Haag", "count --where municipality=Den\\ Ha")]
    [InlineData("count --where \"municipality='s-Gravenhage\"", "count --where \"municipality='s-Gra")]
    [InlineData("count --where country=TR,Morocco", "count --where country=TR,Moroc")]
    [InlineData("list --format=json", "list --format=js")]
    [InlineData("count --by start-decade", "count --by start-dec")]
    public void Zsh_Prefix_IsCompletedInATerminal(string expected, string typed)
    {
        Assert.SkipUnless(HasProgram("zsh") && HasProgram("tmux"), "zsh or tmux is not installed.");
        using Script script = new("zsh");
        string session = $"gp-{Guid.NewGuid():N}";
        try
        {
            Tmux("-u", "-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "20", "env LANG=C.UTF-8 zsh -f -i");
            Tmux(
                "send-keys",
                $"autoload -Uz compinit; compinit -u -D; source {script.Path}; PS1='> '; clear; tmux -L {session} wait-for -S ready",
                "Enter"
            );
            Tmux("wait-for", "ready");
            Tmux("send-keys", "-l", $"gemeente-partnerships {typed}");
            Tmux("send-keys", "Tab");
            string shown = "";
            for (int i = 0; i < 100 && !shown.Contains(expected, StringComparison.Ordinal); i++)
            {
                Thread.Sleep(100);
                shown = Tmux("capture-pane", "-p", "-J");
            }

            Assert.Contains($"> gemeente-partnerships {expected}", shown, StringComparison.Ordinal);
        }
        finally
        {
            Tmux("kill-server");
        }

        string Tmux(params string[] arguments) => ToolProcess.Run("tmux", ["-L", session, .. arguments]).Output;
    }

    // Each line is one that was typed, then the whole lines that are offered. PowerShell starts slowly, so that one
    // process completes all of them.
    private static readonly string[][] PowerShellLines =
    [
        ["co", "count", "convert", "completion"],
        ["count --b", "count --by"],
        ["count --by cou", "count --by country", "count --by country-group"],
        ["--lang nl count --by the", "--lang nl count --by theme"],
        ["count --where country=Moro", "count --where country=Morocco"],
        ["count --where country=TR,Moro", "count --where country=TR,Morocco"],
        ["count --where \"country=TR,Moro", "count --where 'country=TR,Morocco'"],
        ["count --where theme!=was", "count --where 'theme!=waste'"],
        ["count --where \"municipality=Den Ha", "count --where 'municipality=Den Haag'"],
        ["count --where 'municipality=Den Ha", "count --where 'municipality=Den Haag'"],
        ["count --where 'country=Côt", "count --where 'country=Côte d''Ivoire'"],
        ["count --format j", "count --format json"],
        ["count --format=j", "count --format=json"],
        ["list --columns municipality,partner-", "list --columns municipality,partner-kind"],
        ["list --data d", "list --data documented", "list --data dutch-links"],
        ["completion b", "completion bash"],
    ];

    private const string PowerShell = """
        foreach ($line in $args) {
            $line = "gemeente-partnerships $line"
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
            $whole = $found.CompletionMatches | ForEach-Object {
                $line.Substring(0, $found.ReplacementIndex) + $_.CompletionText
            }
            $whole -join "`t"
        }
        """;

    [Fact]
    public void PowerShell_Prefixes_GiveLines()
    {
        Assert.SkipUnless(HasProgram("pwsh"), "PowerShell is not installed.");
        using Script script = new("pwsh");
        string test = $"{script.Path}.ps1";
        try
        {
            File.WriteAllText(test, $". {{ {File.ReadAllText(script.Path)} }}\n{PowerShell}");
            (int code, string output, string error) = ToolProcess.Run(
                "pwsh",
                ["-NoProfile", "-NonInteractive", "-File", test, .. PowerShellLines.Select(line => line[0])]
            );
            Assert.Equal((0, ""), (code, error));
            Assert.Equal(
                PowerShellLines.Select(line => string.Join(" | ", line[1..])),
                output
                    .TrimEnd()
                    .Split('\n')
                    .Select(line => line.Replace("gemeente-partnerships ", "", StringComparison.Ordinal))
                    .Select(line => line.TrimEnd('\r').Replace("\t", " | ", StringComparison.Ordinal))
            );
        }
        finally
        {
            File.Delete(test);
        }
    }

    [Fact]
    public void PowerShell_Quote_IsDoubled()
    {
        string script = ToolProcess.Output("completion", "pwsh");
        Assert.Contains("'''s-Gravenhage'", script, StringComparison.Ordinal);
        Assert.Contains("'Côte d''Ivoire'", script, StringComparison.Ordinal);
    }

    private static bool HasProgram(string name) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(':')
            .Any(folder => File.Exists(System.IO.Path.Combine(folder, name)));

    /// <summary>A script in a file.</summary>
    private sealed class Script : IDisposable
    {
        private static readonly Dictionary<string, string> Texts = [];

        public Script(string shell)
        {
            lock (Texts)
            {
                if (!Texts.TryGetValue(shell, out string? text))
                    Texts[shell] = text = ToolProcess.Output("completion", shell, "--lang", "en");
                File.WriteAllText(Path, text);
            }
        }

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
