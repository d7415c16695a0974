using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>The municipalities of a register, by code. Immutable.</summary>
internal sealed class MunicipalityIndex
{
    private readonly Municipality?[] _byNumber;

    /// <exception cref="ArgumentException">Two different municipalities have the same code.</exception>
    public MunicipalityIndex(IEnumerable<Municipality> municipalities)
    {
        Municipality[] sorted = [.. municipalities];
        Array.Sort(sorted, static (a, b) => a.Code.CompareTo(b.Code));
        _byNumber = new Municipality?[sorted.Length == 0 ? 0 : sorted[^1].Code.Number + 1];
        int count = 0;
        foreach (Municipality municipality in sorted)
        {
            ref Municipality? known = ref _byNumber[municipality.Code.Number];
            if (known is null)
                sorted[count++] = known = municipality;
            else if (known != municipality)
                throw new ArgumentException(
                    $"Two different municipalities have code {municipality.Code}.",
                    nameof(municipalities)
                );
        }

        All = ValueList.Create<Municipality>(sorted.AsSpan(0, count));
    }

    /// <summary>The municipalities, sorted by code.</summary>
    public ValueList<Municipality> All { get; }

    public Municipality? Find(MunicipalityCode code) => code.Number < _byNumber.Length ? _byNumber[code.Number] : null;
}
