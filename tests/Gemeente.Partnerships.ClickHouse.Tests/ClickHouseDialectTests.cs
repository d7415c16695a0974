using System.Globalization;
using CsCheck;
using Gemeente.Partnerships.ClickHouse.Storing;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>Texts and names in statements come back as they are, from each shard.</summary>
public sealed class ClickHouseDialectTests(LocalCluster cluster)
{
    private static readonly string[] Parts =
    [
        "'",
        "\"",
        "`",
        "\\",
        "\0",
        "\n",
        "\r",
        "\t",
        "\b",
        "\u001a",
        "\u007f",
        "\u0085",
        "\u2028",
        "\ufeff",
        "😀",
        "é",
        "${x}",
        "{p:String}",
        "/*",
        "*/",
        "--",
        "#",
        ";",
        ")",
        "%",
        "\\x41",
        "\\N",
        "\\'",
        "''",
        " FORMAT Null ",
        "x",
        " ",
        "",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 6].Select(string.Concat),
        Gen.Char['\0', '\u0180'].Array[0, 20].Select(string.Concat)
    );

    [Fact]
    public async Task Literal_AnyText_ComesBackFromEachShard()
    {
        await cluster.StartAsync();
        await LiteralsComeBack(cluster.Options);
    }

    /// <summary>Texts come back from each shard of a cluster.</summary>
    internal static async Task LiteralsComeBack(ClickHouseOptions options)
    {
        using ClickHouseCluster servers = new(options);
        foreach (string[] texts in Texts(40, 25))
        {
            // A literal passes two parsers: that of the server, and that of the shard.
            string columns = string.Join(", ", texts.Select(ClickHouseDialect.Plain.Literal));
            byte[] rows = await servers.First.ReadAsync(
                $"SELECT arrayJoin([{columns}]) AS a FROM cluster('facts', 'system', 'one')",
                TimeSpan.FromMinutes(1),
                TestContext.Current.CancellationToken
            );
            List<string> read = [];
            for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
                read.Add(reader.Text());
            Assert.Equal(options.Servers.SelectMany(_ => texts), read);
        }
    }

    [Fact]
    public async Task Identifier_AnyName_ComesBackFromEachShard()
    {
        await cluster.StartAsync();
        using ClickHouseCluster servers = new(cluster.Options);
        int number = 0;
        foreach (string[] texts in Texts(5, 20))
        {
            string[] names = [.. texts.Select(text => $"c{text}").Distinct(StringComparer.Ordinal)];
            string table = string.Create(CultureInfo.InvariantCulture, $"identifiers_{number++}");
            string[] columns = [.. names.Select(ClickHouseDialect.Plain.Identifier)];
            foreach (ClickHouseServer server in servers.Servers)
            {
                await server.ExecuteAsync(
                    $"CREATE TABLE {table} ({string.Join(", ", columns.Select(name => $"{name} UInt32"))}) "
                        + "ENGINE = Memory",
                    TestContext.Current.CancellationToken
                );
                RowBinaryWriter row = new();
                for (uint i = 0; i < names.Length; i++)
                    row.UInt32(i);
                await server.InsertAsync(
                    table,
                    row.Written,
                    ClickHouseServer.NewId(),
                    TestContext.Current.CancellationToken
                );
            }

            byte[] rows = await servers.First.ReadAsync(
                $"SELECT {string.Join(", ", columns)} FROM cluster('facts', 'default', '{table}')",
                TimeSpan.FromMinutes(1),
                TestContext.Current.CancellationToken
            );
            List<uint> read = [];
            for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
                read.Add(reader.UInt32());
            uint[] once = [.. Enumerable.Range(0, names.Length).Select(i => (uint)i)];
            Assert.Equal([.. once, .. once], read);
        }
    }

    private static IEnumerable<string[]> Texts(int times, int count)
    {
        List<string> all = [.. Parts];
        Text.Array[times * count]
            .Sample(
                some =>
                {
                    lock (all)
                        all.AddRange(some);
                },
                iter: 1
            );
        return all.Chunk(count);
    }
}
