using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>
/// Partnerships that are kept in a file for each municipality until all are there, and read back by municipality. Lines
/// of JSON, each after its place.
/// </summary>
internal sealed class PartnershipSpool : IDisposable
{
    private const int MaxBuffered = 16 << 20;

    private static readonly JsonTypeInfo<Partnership> Json =
        (JsonTypeInfo<Partnership>)
            new JsonSerializerOptions { TypeInfoResolver = PartnershipJson.TypeInfoResolver }.GetTypeInfo(
                typeof(Partnership)
            );

    private readonly string _folder;

    // The bytes that are not in the files yet. The number of a municipality; -1 for none.
    private readonly Dictionary<int, RowBinaryWriter> _buffers = [];
    private readonly SortedSet<int> _numbers = [];
    private int _buffered;

    public PartnershipSpool(string? parent) =>
        _folder = parent is null
            ? Directory.CreateTempSubdirectory("gemeente-partnerships-").FullName
            : Directory
                .CreateDirectory(
                    Path.Combine(Path.GetFullPath(parent), $"gemeente-partnerships-{Path.GetRandomFileName()}")
                )
                .FullName;

    /// <summary>
    /// The partnerships of each municipality together, in the order in which they were added. The partnerships of a
    /// group must be read before the next group. Those without one municipality come last.
    /// </summary>
    public IEnumerable<(
        MunicipalityCode? Municipality,
        IEnumerable<(Partnership Partnership, long Place)> Partnerships
    )> Groups
    {
        get
        {
            foreach (int number in _numbers.OrderBy(number => number < 0))
                yield return (
                    number < 0 ? default(MunicipalityCode?) : MunicipalityCode.FromNumber(number),
                    Read(number)
                );
        }
    }

    /// <summary>Adds partnerships.</summary>
    /// <param name="partnerships">The partnerships.</param>
    /// <param name="municipalityOf">The municipality on the date; null if there is not one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddAsync(
        IAsyncEnumerable<Partnership> partnerships,
        Func<Partnership, MunicipalityCode?> municipalityOf,
        CancellationToken cancellationToken
    )
    {
        long place = 0;
        await foreach (
            Partnership partnership in partnerships.WithCancellation(cancellationToken).ConfigureAwait(false)
        )
        {
            int number = municipalityOf(partnership)?.Number ?? -1;
            _numbers.Add(number);
            if (!_buffers.TryGetValue(number, out RowBinaryWriter? buffer))
                _buffers.Add(number, buffer = new RowBinaryWriter());
            int before = buffer.Length;
            buffer.Int64(place++);
            buffer.Text(JsonSerializer.Serialize(partnership, Json));
            _buffered += buffer.Length - before;
            if (_buffered > MaxBuffered)
                Flush();
        }

        Flush();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Flush()
    {
        foreach ((int number, RowBinaryWriter buffer) in _buffers)
        {
            using FileStream file = new(PathOf(number), FileMode.Append);
            file.Write(buffer.Written.Span);
        }

        _buffers.Clear();
        _buffered = 0;
    }

    private IEnumerable<(Partnership Partnership, long Place)> Read(int number)
    {
        using FileStream file = new(PathOf(number), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using BinaryReader reader = new(file);
        while (file.Position < file.Length)
        {
            long place = reader.ReadInt64();
            yield return (JsonSerializer.Deserialize(reader.ReadString(), Json)!, place);
        }
    }

    private string PathOf(int number) => Path.Combine(_folder, $"{number}.records");
}
