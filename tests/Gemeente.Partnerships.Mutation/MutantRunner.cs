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
    private const string Discovery = "discovery";

    /// <summary>The seconds of the processor from which a test is too slow to take part.</summary>
    private const double TooSlow = 8;

    // These take tens of seconds, or measure the process, which has more in it here.
    private static readonly string[] LeftOut =
    [
        "AllocationTests",
        "ConcurrencyTests",
        "ColumnEditTests",
        "Engine.ChangeTests.With_ManyChanges",
        "Engine.ChangeTests.With_MuchDisorder",
        "Prepare_AnySize",
        "Query_SharedByThreads",
        "Validate_LongChain",
    ];

    // Of the processor, because a machine in use takes longer. A test that waits uses no time of it.
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    /// <summary>
    /// <c>switch FROM TO</c>, <c>cover REACHED</c>, <c>all REACHED IDS RESULTS</c>, <c>one REACHED ID TESTS</c> (a file
    /// with the names of tests in the order in which they run) or <c>pass TESTS</c>.
    /// </summary>
    public static int Main(string[] arguments)
    {
        switch (arguments[0])
        {
            case "switch":
                MutantSwitch.Replace(arguments[1], arguments[2]);
                return 0;
            case "cover":
                Cover(arguments[1]);
                return 0;
            case "pass":
                foreach (TestCase test in Named(File.ReadAllLines(arguments[1])).Where(test => !Passes(test, 0)))
                    Console.WriteLine($"{test.Name} {test.Failure}");
                Console.WriteLine("end");
                return 0;
        }

        Dictionary<string, Reach> reached = JsonSerializer.Deserialize<Dictionary<string, Reach>>(
            File.ReadAllText(arguments[1])
        )!;
        if (arguments[0] == "one")
        {
            Control.Activate(int.Parse(arguments[2], CultureInfo.InvariantCulture));
            Console.WriteLine(RunOne(reached, File.ReadAllLines(arguments[3])));
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
            .SelectMany(pair => pair.Value.Always.Select(mutant => (Mutant: mutant, Test: tests[pair.Key])))
            .ToLookup(pair => pair.Mutant, pair => pair.Test);
        foreach (int mutant in mutants.Select(id => int.Parse(id, CultureInfo.InvariantCulture)))
        {
            results.Write($"{mutant} ");
            Control.Activate(mutant);
            (TestCase? test, bool isOver) = FirstThatNotices(byMutant[mutant], reached);
            Control.Activate(NoMutant);
            if (!isOver)
            {
                results.WriteLine($"Timeout {test!.Name}");
                return StillRunning;
            }

            if (test is not null && !Passes(test, reached[test.Name].Seconds))
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

    private static string RunOne(Dictionary<string, Reach> reached, string[] names)
    {
        (TestCase? noticed, bool isOver) = FirstThatNotices(Named(names), reached);
        return noticed is null ? "Survived"
            : isOver ? $"Killed {noticed.Name}"
            : $"Timeout {noticed.Name}";
    }

    // A mutant may change the data of a test, and with it the number of cases.
    private static IEnumerable<TestCase> Named(string[] names)
    {
        Dictionary<string, TestCase> tests = TestCase
            .All([.. names])
            .ToDictionary(test => test.Name, StringComparer.Ordinal);
        return names.Select(name => tests.GetValueOrDefault(name)).OfType<TestCase>();
    }

    private static bool Passes(TestCase test, double seconds) => test.Passes(Patience(seconds)) == true;

    private static TimeSpan Patience(double seconds) => LeastPatience + TimeSpan.FromSeconds(10 * seconds);

    private static (TestCase? Test, bool IsOver) FirstThatNotices(
        IEnumerable<TestCase> tests,
        Dictionary<string, Reach> reached
    )
    {
        foreach (TestCase test in tests)
        {
            if (test.Passes(Patience(reached[test.Name].Seconds)) is var passes && passes != true)
                return (test, passes is not null);
        }

        return (null, true);
    }

    /// <summary>
    /// Finds the mutants that each test reaches. Each test runs twice, which shows the code that runs once in a process.
    /// A test that fails without a mutant is left out, and one that takes seconds too.
    /// </summary>
    private static void Cover(string file)
    {
        Dictionary<string, Reach> reached = [];
        Control.Record();
        TestCase[] tests = [.. TestCase.All().Where(test => !LeftOut.Any(test.Name.Contains))];
        reached[Discovery] = new Reach(0, [], Control.Recorded());
        foreach (TestCase test in tests)
        {
            if (Recorded(test) is not var (first, cold))
                continue;
            Console.Error.WriteLine($"{cold:F2} s {test.Name}");
            if (cold > 2 * TooSlow || Recorded(test) is not var (second, seconds) || seconds > TooSlow)
                Console.WriteLine($"too slow: {test.Name}: {cold:F1} s");
            else
                reached[test.Name] = new Reach(seconds, second, [.. first.Except(second)]);
        }

        File.WriteAllText(file, JsonSerializer.Serialize(reached));
        Console.WriteLine($"{reached.Count - 1} tests, {reached.Values.Sum(reach => reach.Seconds):F0} s");
    }

    private static (int[] Mutants, double Seconds)? Recorded(TestCase test)
    {
        Control.Record();
        TimeSpan begin = Environment.CpuUsage.TotalTime;
        if (test.Passes(LongestWait) != true)
        {
            Console.WriteLine($"left out: {test.Name}: {test.Failure}");
            return null;
        }

        double seconds = (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
        return (Control.Recorded(), seconds);
    }

    /// <summary>The mutants that a test reaches each time, and those that only its first run reached.</summary>
    private sealed record Reach(double Seconds, int[] Always, int[] Once);

    /// <summary>The switch in the library.</summary>
    private static class Control
    {
        private const int MostMutants = 1 << 17;

        private static readonly Type Added = typeof(Municipality)
            .Assembly.GetTypes()
            .First(type => type.Name == MutantSwitch.TypeName);

        public static void Activate(int mutant) => Set(MutantSwitch.Active, mutant);

        public static void Record()
        {
            Activate(NoMutant);
            Set(MutantSwitch.Reached, new bool[MostMutants]);
        }

        public static int[] Recorded()
        {
            var reached = (bool[])Added.GetField(MutantSwitch.Reached)!.GetValue(null)!;
            Set(MutantSwitch.Reached, null);
            return [.. Enumerable.Range(0, MostMutants).Where(mutant => reached[mutant])];
        }

        private static void Set(string field, object? value) => Added.GetField(field)!.SetValue(null, value);
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
