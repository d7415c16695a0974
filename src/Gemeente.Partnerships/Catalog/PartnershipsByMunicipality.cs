using System.Collections.Immutable;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The partnerships that count, by the municipality on the date. Immutable.</summary>
internal sealed class PartnershipsByMunicipality(
    ImmutableDictionary<MunicipalityCode, ValueList<PartnershipFact>> byCode
)
{
    public IEnumerable<Municipality> Municipalities => byCode.Values.Select(own => own[0].Municipality!);

    public static PartnershipsByMunicipality Of(IEnumerable<PartnershipFact> counting) =>
        new(
            counting
                .Where(fact => fact.Municipality is not null)
                .GroupBy(fact => fact.Municipality!.Code)
                .ToImmutableDictionary(own => own.Key, own => own.ToValueList())
        );

    public bool Has(MunicipalityCode code) => byCode.ContainsKey(code);

    public ValueList<PartnershipFact> Get(MunicipalityCode code) => byCode.GetValueOrDefault(code, []);

    /// <summary>Returns a copy in which some municipalities have other partnerships.</summary>
    public PartnershipsByMunicipality With(
        IEnumerable<MunicipalityCode> changed,
        Func<MunicipalityCode, ValueList<PartnershipFact>> find
    )
    {
        var builder = byCode.ToBuilder();
        foreach (MunicipalityCode code in changed)
        {
            ValueList<PartnershipFact> own = find(code);
            if (own.Count == 0)
                builder.Remove(code);
            else
                builder[code] = own;
        }

        return new PartnershipsByMunicipality(builder.ToImmutable());
    }
}
