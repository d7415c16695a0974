using Gemeente.Partnerships.Benchmarks;
using Gemeente.Partnerships.Benchmarks.Compare;

const string Usage = """
    compare [--rows N,..] [--queries 1,2,..] [--json FILE]
                            the twelve queries: library, LINQ, PLINQ, DuckDB; exit code 1 when any answer differs
    """;

try
{
    return args switch
    {
        ["compare", .. var rest] => CompareCommand.Run(new Options(rest)),
        _ => throw new UsageException("Which command?"),
    };
}
catch (UsageException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
