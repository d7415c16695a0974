using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures reading of JSON, compared with one pass of <see cref="Utf8JsonReader"/> over the same bytes: <c>json
/// [--rows N]</c>. Target: 3 times, ideally 1.5; reading from a file one by one in constant memory.
/// </summary>
internal static class JsonCommand
{
    public static readonly PartnershipJsonReadOptions ReadOptions = PartnershipJsonReadOptions.Default with
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
    };

    // The compiler optimises code while it runs, so the first rounds are not representative.
    private const int RoundsToWarmUp = 4;
    private const int Rounds = 7;
    private const int MaxForms = 50_000;

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 50_000);
        options.Done();
        PartnershipDataSet dataSet = GeneratedDataSet.Create(rows);
        Console.WriteLine(
            $"Medians of {Rounds} rounds after {RoundsToWarmUp} warm-up rounds; garbage is collected before each run"
        );
        foreach (PartnershipJsonFormat format in Enum.GetValues<PartnershipJsonFormat>())
        {
            byte[] json = Write(dataSet, format);
            if (!Read(json).DataSet.Partnerships.SequenceEqual(dataSet.Partnerships))
            {
                Console.Error.WriteLine($"{format}: the records read differ from the records written.");
                return 1;
            }

            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{format}: {rows:N0} partnerships, {json.Length:N0} bytes")
            );
            Compare(dataSet, format, json);
        }

        if (!CompareGenerated(Math.Min(rows, MaxForms)))
        {
            Console.Error.WriteLine("The generated serializer read a different number of partnerships.");
            return 1;
        }

        JsonMemory.Compare(rows);
        return 0;
    }

    private static void Compare(PartnershipDataSet dataSet, PartnershipJsonFormat format, byte[] json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        Print(
            json,
            [
                ("Utf8JsonReader, one pass", () => Pass(json)),
                ("read", () => Read(json)),
                ("read one by one", () => JsonMemory.CountAsync(new MemoryStream(json)).Wait()),
                ("write", () => Write(dataSet, format, buffer)),
            ]
        );
    }

    /// <summary>
    /// Compares with a generated serializer, on fewer partnerships, because its many objects slow down the other
    /// alternatives.
    /// </summary>
    private static bool CompareGenerated(int rows)
    {
        PartnershipDataSet dataSet = GeneratedDataSet.Create(rows);
        byte[] json = Write(dataSet, PartnershipJsonFormat.Document);
        if (ReadForms(json).Partnerships.Count != rows)
        {
            return false;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Compared with a generated serializer: {rows:N0} partnerships, {json.Length:N0} bytes"
            )
        );
        Print(
            json,
            [
                ("Utf8JsonReader, one pass", () => Pass(json)),
                ("read", () => Read(json)),
                ("generated serializer, read", () => ReadForms(json)),
            ]
        );
        return true;
    }

    private static void Print(byte[] json, (string What, Action Run)[] runs)
    {
        var times = runs.Select(_ => new List<double>()).ToArray();
        for (int round = -RoundsToWarmUp; round < Rounds; round++)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                GC.Collect();
                long start = Stopwatch.GetTimestamp();
                runs[i].Run();
                double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        double pass = Race.Median(times[0]);
        for (int i = 0; i < runs.Length; i++)
        {
            double median = Race.Median(times[i]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {runs[i].What, -28}{median / 1e3, 10:N2} ms{json.Length / median, 10:N0} MB/s"
                        + $"{median / pass, 8:N2} x"
                )
            );
        }
    }

    public static byte[] Write(PartnershipDataSet dataSet, PartnershipJsonFormat format)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(dataSet, format, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    public static PartnershipReadResult Read(byte[] json) => PartnershipJson.Read(json, ReadOptions);

    /// <summary>The partnerships as read by a generated serializer, unchecked.</summary>
    public static DataSetForm ReadForms(byte[] json) =>
        JsonSerializer.Deserialize(json, JsonForms.Default.DataSetForm)!;

    private static void Write(PartnershipDataSet dataSet, PartnershipJsonFormat format, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        PartnershipJson.Write(
            dataSet,
            buffer,
            PartnershipJsonWriteOptions.Default with
            {
                Format = format,
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
            }
        );
    }

    /// <summary>Reads the tokens of the bytes without their values.</summary>
    public static int Pass(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
