using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Gemeente.Partnerships.Mutation;

/// <summary>
/// Runs the tests that reach a mutant, for one mutant after another in one process. Stryker starts a process for each,
/// which takes seconds.
/// </summary>
/// <remarks>
/// A mutant that is noticed may leave a wrong value behind. The test that noticed it must therefore pass again without
/// the mutant, or the process ends and the mutant is tried in a process of its own. So is a mutant that survives and is
/// in code that runs once in a process.
/// </remarks>
internal static class MutantRunner
{
    private const int WrongStateLeft = 3;
    private const int StillRunning = 4;
    private const int NoMutant = -1;

    // These take from seconds to minutes, and much longer while it is recorded what they reach.
    private static readonly string[] Slow =
    [
        "AllocationTests",
        "ConcurrencyTests",
        "ColumnEditTests",
        "With_MuchDisorder",
        "With_ChunkEdges",
        "With_ManyChanges",
        "With_EmptiedCube",
        "With_ChunkClusteredAgain",
        "SeveralChunks",
        "Query_SharedByThreads",
        "Prepare_",
        "With_RandomChanges_EqualToNewCatalog",
        "Validate_LongChain",
    ];

    private const string Discovery = "discovery";
    private const double Fast = 1;

    // Of the processor, because a machine in use takes longer. A test that waits uses no time of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    /// <summary>
    /// <c>cover REACHED</c>, <c>all REACHED IDS RESULTS</c> or <c>one REACHED ID TESTS...</c>, the beginnings of names
    /// in the order in which the tests run.
    /// </summary>
    public static int Main(string[] arguments)
    {
        if (arguments[0] == "cover")
        {
            Cover(arguments[1]);
            return 0;
        }

        Dictionary<string, Reach> reached = JsonSerializer.Deserialize<Dictionary<string, Reach>>(
            File.ReadAllText(arguments[1])
        )!;
        if (arguments[0] == "one")
        {
            Console.WriteLine(RunOne(reached, int.Parse(arguments[2], CultureInfo.InvariantCulture), arguments[3..]));
            return 0;
        }

        using StreamWriter results = new(arguments[3], append: true) { AutoFlush = true };
        return RunAll(reached, File.ReadAllLines(arguments[2]), results);
    }

    private static int RunAll(Dictionary<string, Reach> reached, string[] mutants, StreamWriter results)
    {
        Dictionary<string, TestCase> tests = TestCase.All().ToDictionary(test => test.Name, StringComparer.Ordinal);
        HashSet<int> once = [.. reached.Values.SelectMany(reach => reach.Once)];
        ILookup<int, TestCase> byMutant = reached
            .Where(pair => pair.Key != Discovery)
            .OrderBy(pair => pair.Value.Seconds)
            .SelectMany(pair => pair.Value.Mutants.Select(mutant => (Mutant: mutant, Test: tests[pair.Key])))
            .ToLookup(pair => pair.Mutant, pair => pair.Test);
        foreach (int mutant in mutants.Select(id => int.Parse(id, CultureInfo.InvariantCulture)))
        {
            results.Write($"{mutant} ");
            Control.Activate(mutant);
            (TestCase? test, bool isOver) = FirstThatNotices(byMutant[mutant]);
            Control.Activate(NoMutant);
            if (!isOver)
            {
                results.WriteLine($"Timeout {test!.Name}");
                return StillRunning;
            }

            if (test is not null && test.Passes(Patience) != true)
            {
                results.WriteLine("Alone");
                return WrongStateLeft;
            }

            results.WriteLine(
                test is not null ? $"Killed {test.Name}"
                : once.Contains(mutant) ? "Once"
                : byMutant[mutant].Any() ? "Survived"
                : "NoCoverage"
            );
        }

        return 0;
    }

    // Other tests are added, because a value that is made once is reached by the first test only.
    private static string RunOne(Dictionary<string, Reach> reached, int mutant, string[] others)
    {
        Control.Activate(mutant);
        (string Name, int Order, double Seconds)[] chosen =
        [
            .. from pair in reached
            where pair.Key != Discovery
            let other = Array.FindIndex(others, name => pair.Key.StartsWith(name, StringComparison.Ordinal))
            let isReaching = pair.Value.Mutants.Contains(mutant)
            where isReaching || (other >= 0 && pair.Value.Seconds < Fast)
            select (pair.Key, isReaching ? -1 : other, pair.Value.Seconds),
        ];
        Dictionary<string, TestCase> tests = TestCase
            .All([.. chosen.Select(test => test.Name)])
            .ToDictionary(test => test.Name, StringComparer.Ordinal);
        (TestCase? noticed, bool isOver) = FirstThatNotices(
            chosen
                .OrderBy(test => test.Order)
                .ThenBy(test => test.Seconds)
                .Select(test => tests.GetValueOrDefault(test.Name))
                .OfType<TestCase>()
        );
        return noticed is null ? "Survived"
            : isOver ? $"Killed {noticed.Name}"
            : $"Timeout {noticed.Name}";
    }

    private static (TestCase? Test, bool IsOver) FirstThatNotices(IEnumerable<TestCase> tests)
    {
        foreach (TestCase test in tests)
        {
            if (test.Passes(Patience) is var passes && passes != true)
                return (test, passes is not null);
        }

        return (null, true);
    }

    /// <summary>
    /// Finds the mutants that each test reaches. Fast tests run twice, which shows the code that runs once in a
    /// process. A test that fails without a mutant is left out.
    /// </summary>
    private static void Cover(string file)
    {
        Dictionary<string, Reach> reached = [];
        Control.Capture();
        TestCase[] tests = [.. TestCase.All().Where(test => !Slow.Any(test.Name.Contains))];
        int[] discovered = Control.Captured().Always;
        reached[Discovery] = new Reach(0, [], discovered);
        foreach (TestCase test in tests)
        {
            Control.Capture();
            TimeSpan begin = Environment.CpuUsage.TotalTime;
            bool passes = test.Passes(Patience * 10) == true;
            double seconds = (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
            (int[] always, int[] once) = Control.Captured();
            if (passes && seconds < Fast)
            {
                Control.Capture();
                passes = test.Passes(Patience * 10) == true;
                once = [.. once, .. always.Except(Control.Captured().Always)];
            }

            if (passes)
                reached[test.Name] = new Reach(seconds, always, once);
            else
                Console.WriteLine($"left out: {test.Name}: {test.Failure}");
        }

        File.WriteAllText(file, JsonSerializer.Serialize(reached));
        Console.WriteLine($"{reached.Count - 1} tests");
    }

    /// <summary>The mutants that a test reaches, and those that it reached in code that runs once.</summary>
    private sealed record Reach(double Seconds, int[] Mutants, int[] Once);

    /// <summary>The switch that Stryker adds to the code.</summary>
    private static class Control
    {
        private static readonly Type Added = typeof(Municipality)
            .Assembly.GetTypes()
            .First(type => type.Name == "MutantControl");

        public static void Activate(int mutant)
        {
            Set("CaptureCoverage", false);
            Set("ActiveMutant", mutant);
        }

        public static void Capture()
        {
            Call("InitCoverage");
            Set("CaptureCoverage", true);
        }

        public static (int[] Always, int[] Once) Captured()
        {
            var data = (IList<int>[])Call("GetCoverageData")!;
            Set("CaptureCoverage", false);
            return ([.. data[0].Distinct()], [.. data[1].Distinct()]);
        }

        private static object? Call(string method) => Added.GetMethod(method)!.Invoke(null, null);

        private static void Set(string field, object value) => Added.GetField(field)!.SetValue(null, value);
    }

    /// <summary>A test with its arguments.</summary>
    private sealed class TestCase(Type type, MethodInfo method, object?[] arguments, int number)
    {
        private const string Root = "Gemeente.Partnerships.Tests.";
        private const string DataRoot = "Gemeente.Partnerships.Data.Tests.";

        public string Name { get; } = $"{NameOf(type)}.{method.Name}#{number}";

        public string? Failure { get; private set; }

        /// <summary>Returns the tests with some names. Data are made for these only.</summary>
        public static IEnumerable<TestCase> All(HashSet<string> names)
        {
            HashSet<string> methods = [.. names.Select(name => name.Split('#')[0])];
            return All(methods.Contains).Where(test => names.Contains(test.Name));
        }

        public static IEnumerable<TestCase> All(Func<string, bool>? isChosen = null) =>
            from type in typeof(MutantRunner).Assembly.GetTypes()
            where !type.IsAbstract && type.GetConstructor([]) is not null
            from method in type.GetMethods()
            let fact = method.GetCustomAttribute<FactAttribute>()
            where fact is { Skip: null } && isChosen?.Invoke($"{NameOf(type)}.{method.Name}") != false
            let rows = fact is TheoryAttribute
                ? method.GetCustomAttributes<Xunit.Sdk.DataAttribute>().SelectMany(data => data.GetData(method))
                :
                [
                    [],
                ]
            from row in rows.Select((arguments, number) => new TestCase(type, method, arguments ?? [null], number))
            select row;

        /// <summary>Returns true if the test passes, false if it fails, and null if it does not end.</summary>
        public bool? Passes(TimeSpan patience)
        {
            bool passes = false;
            Thread thread = new(() => passes = Run(), 16 << 20) { IsBackground = true };
            long begin = Stopwatch.GetTimestamp();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            thread.Start();
            while (!thread.Join(TimeSpan.FromSeconds(1)))
            {
                if (Environment.CpuUsage.TotalTime - used > patience || Stopwatch.GetElapsedTime(begin) > LongestWait)
                    return null;
            }

            return passes;
        }

        private static string NameOf(Type type) =>
            type.FullName!.Replace(Root, "", StringComparison.Ordinal).Replace(DataRoot, "", StringComparison.Ordinal);

        private bool Run()
        {
            try
            {
                object instance = Activator.CreateInstance(type)!;
                try
                {
                    (method.Invoke(instance, Converted()) as Task)?.GetAwaiter().GetResult();
                }
                finally
                {
                    (instance as IDisposable)?.Dispose();
                }

                return true;
            }
            catch (Exception e)
            {
                Failure = (e.InnerException ?? e).Message.ReplaceLineEndings(" ");
                return false;
            }
        }

        private object?[] Converted() =>
            [
                .. method
                    .GetParameters()
                    .Select((parameter, i) => Converted(parameter, i < arguments.Length ? arguments[i] : null, i)),
            ];

        private object? Converted(ParameterInfo parameter, object? value, int index)
        {
            Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (parameter.IsDefined(typeof(ParamArrayAttribute)) && value?.GetType() != type)
            {
                object?[] rest = [.. arguments.Skip(index)];
                Array all = Array.CreateInstance(type.GetElementType()!, rest.Length);
                rest.CopyTo(all, 0);
                return all;
            }

            if (index >= arguments.Length)
                return parameter.DefaultValue;
            return value switch
            {
                null => null,
                string text when type == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
                IConvertible number when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(
                    number,
                    type,
                    CultureInfo.InvariantCulture
                ),
                _ => value,
            };
        }
    }
}
