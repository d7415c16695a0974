using BenchmarkDotNet.Running;
using Gemeente.Partnerships.Benchmarks;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Measures;

const string Usage = """
    compare [--rows N,..] [--queries 1,2,..] [--json FILE]
                        the twelve queries: library, LINQ, PLINQ, DuckDB; exit code 1 when any answer differs
    size [--rows N]     bytes a tie of the index
    build [--rows N]    facts a second, on one processor and on all
    change [--rows N]   one change against a rebuild
    json [--rows N]     reading and writing, against one pass of Utf8JsonReader
    load                registers and the NCDO set, in a process that has loaded nothing yet
    spin [--rows N] [--queries 1,2,..] [--seconds N]
                        repeats each query for a profiler to watch
    detail [..]         BenchmarkDotNet over Build, Query, Aggregation, Change, Json and Load; try --filter '*Query*' --job short
    """;

#if DEBUG
Console.Error.WriteLine("This is a debug build: its times say nothing. Run with -c Release.");
#endif

try
{
    return args switch
    {
        ["compare", .. var rest] => CompareCommand.Run(new Options(rest)),
        ["size", .. var rest] => SizeCommand.Run(new Options(rest)),
        ["build", .. var rest] => BuildCommand.Run(new Options(rest)),
        ["build-here", .. var rest] => BuildCommand.RunHere(new Options(rest)),
        ["change", .. var rest] => ChangeCommand.Run(new Options(rest)),
        ["json", .. var rest] => JsonCommand.Run(new Options(rest)),
        ["json-memory-here", .. var rest] => JsonMemory.RunHere(new Options(rest)),
        ["load", .. var rest] => LoadCommand.Run(new Options(rest)),
        ["load-here"] => LoadCommand.RunHere(),
        ["spin", .. var rest] => SpinCommand.Run(new Options(rest)),
        ["detail", .. var rest] => Detail(rest),
        _ => throw new UsageException("Which command?"),
    };
}
catch (UsageException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}

static int Detail(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(arguments);
    return 0;
}
