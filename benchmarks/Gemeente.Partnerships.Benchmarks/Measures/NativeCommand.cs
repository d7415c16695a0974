using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Gemeente.Partnerships.Benchmarks.Compare;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures the native tool from the start of the process: <c>count --by country</c> against a native program that
/// prints one line, once as <c>dotnet publish -p:PublishAot=true</c> makes it, and once without the culture data that
/// the tool does without. All are compiled first, on this machine, and run in turns. The answer is compared with that
/// of the portable tool. Target: within three times the plain program. <c>--keep FOLDER</c> leaves the programs there,
/// and uses those that are there already.
/// </summary>
internal static class NativeCommand
{
    private const int DefaultRuns = 201;
    private const string ToolProject = "src/Gemeente.Partnerships.Tool";
    private static readonly string[] Question = ["count", "--by", "country"];

    public static int Run(Options options)
    {
        int runs = options.Number("runs", DefaultRuns);
        string? json = options.Text("json");
        string? kept = options.Text("keep");
        options.Done();
        string folder = kept ?? Directory.CreateTempSubdirectory("native-").FullName;
        try
        {
            (string Name, string Program, string[] Arguments)[] contenders =
            [
                ("hello", Hello(folder, "hello", ""), []),
                (
                    "hello, invariant",
                    Hello(folder, "invariant", "<InvariantGlobalization>true</InvariantGlobalization>"),
                    []
                ),
                (
                    "count --by country",
                    Publish(ToolProject, Path.Combine(folder, "tool"), "Gemeente.Partnerships.Tool"),
                    Question
                ),
            ];
            if (
                Output(contenders[^1].Program, Question)
                != Output("dotnet", ["run", "-c", "Release", "--project", ToolProject, "--", .. Question])
            )
            {
                Console.Error.WriteLine("The native tool and the portable one give different answers.");
                return 1;
            }

            // In turns, so that all have the same load of the machine.
            Start[][] starts =
            [
                .. Enumerable
                    .Range(0, runs)
                    .Select(_ => contenders.Select(one => Time(one.Program, one.Arguments)).ToArray()),
            ];
            Start[] medians =
            [
                .. contenders.Select(
                    (_, i) =>
                        new Start(
                            Race.Median([.. starts.Select(turn => turn[i].Milliseconds)]),
                            Race.Median([.. starts.Select(turn => turn[i].ProcessorMilliseconds)])
                        )
                ),
            ];
            Start tool = medians[^1];
            for (int i = 0; i < contenders.Length; i++)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{contenders[i].Name, -20}{medians[i].Milliseconds, 8:N2} ms{medians[i].ProcessorMilliseconds, 8:N2} ms of processor   tool {tool.Milliseconds / medians[i].Milliseconds:N2} and {tool.ProcessorMilliseconds / medians[i].ProcessorMilliseconds:N2} times"
                    )
                );
            if (json is not null)
                Write(json, [.. contenders.Select(one => one.Name)], medians, runs);
            return 0;
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file, string[] names, Start[] medians, int runs)
    {
        using FileStream stream = File.Create(file);
        using Utf8JsonWriter json = new(stream);
        json.WriteStartObject();
        json.WriteNumber("runs", runs);
        json.WriteStartArray("medians");
        for (int i = 0; i < names.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("program", names[i]);
            json.WriteNumber("ms", medians[i].Milliseconds);
            json.WriteNumber("processor_ms", medians[i].ProcessorMilliseconds);
            json.WriteNumber("ratio", medians[^1].Milliseconds / medians[i].Milliseconds);
            json.WriteNumber("processor_ratio", medians[^1].ProcessorMilliseconds / medians[i].ProcessorMilliseconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Compiles a program that prints one line.</summary>
    private static string Hello(string folder, string name, string settings)
    {
        string project = Path.Combine(folder, $"{name}-source");
        Directory.CreateDirectory(project);
        File.WriteAllText(
            Path.Combine(project, "hello.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <PublishAot>true</PublishAot>
                {settings}
              </PropertyGroup>
            </Project>
            """
        );
        File.WriteAllText(Path.Combine(project, "Program.cs"), "System.Console.WriteLine(\"Hello, World!\");");
        return Publish(project, Path.Combine(folder, name), "hello");
    }

    private static string Publish(string project, string output, string name)
    {
        string program = Path.Combine(output, OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        if (!File.Exists(program))
        {
            Output(
                "dotnet",
                ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output]
            );
        }

        return program;
    }

    private static Start Time(string program, string[] arguments)
    {
        double before = ChildProcessor.Milliseconds;
        long start = Stopwatch.GetTimestamp();
        Output(program, arguments);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Start(elapsed, ChildProcessor.Milliseconds - before);
    }

    private static string Output(string program, string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new UsageException($"{program} {string.Join(' ', arguments)}: {output}{errors.Result}");
    }

    /// <summary>The time of a whole process.</summary>
    private readonly record struct Start(double Milliseconds, double ProcessorMilliseconds);
}
