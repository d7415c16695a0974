using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.StoredTests;

/// <summary>Dimensions and measures of a host, with codes that break careless SQL, and amounts of every kind.</summary>
internal static class HostDimensions
{
    public static readonly string[] HostileCodes =
    [
        "'",
        "''",
        "\\",
        "\\'",
        "'; DROP TABLE partnerships; --",
        "\"",
        "\"; --",
        "a\nb",
        "a\tb",
        " ",
        "trailing ",
        "",
        "NULL",
        "null",
        "é",
        "\u0065\u0301",
        "😀",
        "%",
        "$1",
        "?",
        ":x",
        "{a}",
        "[b]",
        "/* c */",
        "Unknown",
        "A",
        "a",
        "\uFFFD",
    ];

    public static QueryDimensions All { get; } =
        QueryDimensions
            .BuiltIn.With(
                Dimension.One(
                    "hostile",
                    new("Vijandig", "Hostile"),
                    new("een code", "a code"),
                    (PartnershipFact fact) =>
                        Pick(fact, 31) is var place && place < HostileCodes.Length ? HostileCodes[place] : null
                ),
                Dimension.Many(
                    "select",
                    new("Vijandig, meer", "Hostile, several"),
                    new("codes", "codes"),
                    (PartnershipFact fact) =>
                        (string[])
                            [
                                .. Enumerable
                                    .Range(0, Pick(fact, 4))
                                    .Select(i => HostileCodes[(Pick(fact, 19) + (i * 5)) % HostileCodes.Length]),
                            ]
                ),
                Dimension.One(
                    "u",
                    new("Getal", "Number"),
                    new("een getal", "a number"),
                    (PartnershipFact fact) => Pick(fact, 5) == 0 ? default(int?) : Pick(fact, 23) - 11
                ),
                Dimension.One(
                    "day",
                    new("Dag", "Day"),
                    new("een dag", "a day"),
                    (PartnershipFact fact) =>
                        Pick(fact, 3) == 0 ? default(DateOnly?) : new DateOnly(2000, 1, 1).AddDays(Pick(fact, 700))
                )
            )
            .With(
                Dimension.Many(
                    "letters",
                    new("Letters", "Letters"),
                    new("de letters van de naam", "the letters of the name"),
                    (MunicipalityFact fact) =>
                        (string[])[.. fact.Municipality.Name.Where(c => c is '\'' or >= 'x').Select(c => c.ToString())]
                )
            )
            .With(
                Measure.Create(
                    "amount \"of' money",
                    new Label("Bedrag", "Amount"),
                    "euro",
                    (PartnershipFact fact) =>
                        Pick(fact, 7) switch
                        {
                            0 => MeasureValue.Unknown,
                            1 => MeasureValue.AtLeast(12.5m),
                            2 => MeasureValue.Between(-3.0001m, 1_000_000m),
                            int rest => MeasureValue.Exactly(rest / 3m),
                        }
                ),
                // The sums of some of these do not fit in 64 bits.
                Measure.Create(
                    "large",
                    new Label("Groot", "Large"),
                    "euro",
                    (PartnershipFact fact) =>
                        MeasureValue.Exactly((Pick(fact, 2) == 0 ? 1 : 0.9m) * 900_000_000_000_000m)
                )
            );

    /// <summary>Returns a number below another one that follows from the id of the partnership.</summary>
    private static int Pick(PartnershipFact fact, int count)
    {
        uint hash = (uint)count;
        foreach (char c in fact.Partnership.Id)
            hash = ((hash * 31) + c) ^ (hash >> 15);
        return (int)(hash % (uint)count);
    }
}
