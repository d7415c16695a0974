using BenchmarkDotNet.Running;
using Gemeente.Partnerships.Benchmarks;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Measures;
using Gemeente.Partnerships.Benchmarks.Start;

const string Usage = """
    compare [--rows N,..] [--queries 1,2,..] [--json FILE]
                        runs the twelve queries with the library, LINQ, PLINQ and DuckDB;
                        exit code 1 if an answer differs
    size [--rows N]     bytes per partnership of the index
    build [--rows N]    facts per second, on one processor and on all
    change [--rows N]   one change, compared with a rebuild
    json [--rows N]     reading and writing, compared with one pass of Utf8JsonReader
    load                the registers and the NCDO data set, in a new process
    native [--runs N] [--json FILE] [--keep FOLDER]
                        the native tool from the start of its process, against a native hello world
    start [--rows N,..] [--json FILE] [--keep FOLDER]
                        the first answer of a new process, compared with plain objects and DuckDB;
                        exit code 1 if an answer differs
    stored [--rows N] [--memory MB]
                        writes facts as Parquet within the memory, and asks twelve queries of Parquet, of DuckDB in
                        memory and of a catalog; exit code 1 if an answer differs
    spin [--rows N] [--queries 1,2,..] [--seconds N]
                        repeats each query for a profiler
    detail [..]         runs BenchmarkDotNet for Build, Query, Aggregation, Change, Json and Load;
                        for example --filter '*Query*' --job short
    """;

#if DEBUG
Console.Error.WriteLine("This is a debug build, so the times mean nothing. Run with -c Release.");
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
        ["native", .. var rest] => NativeCommand.Run(new Options(rest)),
        ["start", .. var rest] => StartCommand.Run(new Options(rest)),
        ["stored", .. var rest] => StoredCommand.Run(new Options(rest)),
        ["spin", .. var rest] => SpinCommand.Run(new Options(rest)),
        ["detail", .. var rest] => Detail(rest),
        _ => throw new UsageException("Name a command."),
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
