using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Serialization;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// What reading JSON takes against one pass of <see cref="Utf8JsonReader"/> over the same bytes: <c>json [--rows N]</c>. Target:
/// 3 times, 1.5 aimed at.
/// </summary>
internal static class JsonCommand
{
    private static readonly TimeSpan TimePerFormat = TimeSpan.FromSeconds(4);

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 50_000);
        options.Done();
        PartnershipDataSet dataSet = TieDataSet.Create(rows);
        foreach (PartnershipJsonFormat format in Enum.GetValues<PartnershipJsonFormat>())
        {
            byte[] json = Write(dataSet, format);
            PartnershipReadResult read = Read(json);
            if (!read.DataSet.Partnerships.SequenceEqual(dataSet.Partnerships))
            {
                Console.Error.WriteLine($"{format}: what was read is not what was written.");
                return 1;
            }

            double[] times = Race.Time([() => Pass(json), () => Read(json), () => Write(dataSet, format)], TimePerFormat);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format}: {rows:N0} ties, {json.Length:N0} bytes"));
            string[] what = ["Utf8JsonReader, one pass", "read", "write"];
            for (int i = 0; i < times.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {what[i],-26}{times[i] / 1e3,10:N2} ms{json.Length / times[i],10:N0} MB/s{times[i] / times[0],8:N2} x"));
            }
        }

        return 0;
    }

    public static byte[] Write(PartnershipDataSet dataSet, PartnershipJsonFormat format)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PartnershipJson.Write(buffer, dataSet, PartnershipJsonWriteOptions.Default with
        {
            Format = format,
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
        });
        return buffer.WrittenSpan.ToArray();
    }

    public static PartnershipReadResult Read(byte[] json) => PartnershipJson.Read(json, PartnershipJsonReadOptions.Default with
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
    });

    /// <summary>The tokens of the bytes, none of them looked at.</summary>
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
