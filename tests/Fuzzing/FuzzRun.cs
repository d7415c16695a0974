using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Fuzzing;

/// <summary>
/// The amount of a fuzz test, and the inputs that once failed. <c>PARTNERSHIPS_FUZZ=1000000</c> asks for that number of
/// inputs of each test, and <c>PARTNERSHIPS_FUZZ=3600s</c> for that number of seconds.
/// </summary>
internal static class FuzzRun
{
    private const string NoSeconds = "-1";
    private const int Print = 4_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly string Asked = Environment.GetEnvironmentVariable("PARTNERSHIPS_FUZZ") ?? "";

    /// <summary>The seconds of each test; -1 if the number of inputs decides.</summary>
    public static int Seconds { get; } =
        int.Parse(Asked.EndsWith('s') ? Asked[..^1] : NoSeconds, CultureInfo.InvariantCulture);

    /// <summary>The number of inputs of a test.</summary>
    /// <param name="normal">The number in each run of the tests.</param>
    public static long Inputs(long normal) =>
        long.TryParse(Asked, CultureInfo.InvariantCulture, out long inputs) ? inputs : normal;

    /// <summary>
    /// Checks each file of <c>tests/Fuzzing/Corpus</c> for the entry point, then random inputs. Each must take less than
    /// 20 seconds. A failure shows the input as text and in base 64, to be saved in the corpus.
    /// </summary>
    public static void Check(string entry, Gen<byte[]> inputs, long normal, Action<byte[]> check)
    {
        foreach (string file in Corpus(entry))
        {
            Exception? failure = Record.Exception(() => Timed(File.ReadAllBytes(file)));
            Assert.True(failure is null, $"{file}: {failure}");
        }

        inputs.Sample(
            Timed,
            writeLine: line => TestContext.Current.TestOutputHelper?.WriteLine(line),
            iter: Inputs(normal),
            time: Seconds,
            print: input => $"{Readable(input)}\n{Convert.ToBase64String(input)}"
        );

        void Timed(byte[] input)
        {
            long begin = Stopwatch.GetTimestamp();
            check(input);
            Assert.True(Stopwatch.GetElapsedTime(begin) < Longest, "It takes too long.");
        }
    }

    /// <summary>The same for texts: the corpus has them as UTF-8.</summary>
    public static void CheckText(string entry, string[] seeds, long normal, Action<string> check) =>
        Check(entry, Mutated(seeds), normal, input => check(Encoding.UTF8.GetString(input)));

    /// <summary>One of the texts, with up to four changes of its bytes.</summary>
    public static Gen<byte[]> Mutated(string[] seeds) => Mutated([.. seeds.Select(Encoding.UTF8.GetBytes)]);

    /// <inheritdoc cref="Mutated(string[])"/>
    public static Gen<byte[]> Mutated(byte[][] seeds) =>
        Gen.Select(
            Gen.Int[0, seeds.Length - 1],
            ByteMutation.Any.Array[0, 4],
            (seed, mutations) => mutations.Aggregate(seeds[seed], (bytes, mutation) => mutation.Apply(bytes))
        );

    private static IEnumerable<string> Corpus(string entry)
    {
        string folder = Path.Combine(Repository.Folder, "tests", "Fuzzing", "Corpus", entry);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
    }

    private static string Readable(byte[] input) =>
        string.Concat(
            Encoding.Latin1.GetString(input).Take(Print).Select(letter => char.IsControl(letter) ? '.' : letter)
        );
}
