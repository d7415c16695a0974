using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// The causes of the issues of tables in Dutch, for a summary. Messages of issues are English. Safe for use by several
/// threads.
/// </summary>
internal static class DutchIssueTexts
{
    private static readonly Dictionary<string, string> Causes = new(StringComparer.Ordinal)
    {
        [ExchangeIssueCodes.AmbiguousCountry] = "een naam kan meer dan één land betekenen",
        [ExchangeIssueCodes.AmbiguousMunicipality] = "een naam kan meer dan één gemeente betekenen",
        [ExchangeIssueCodes.AmbiguousPlace] = "een plaats kan in meer dan één gemeente liggen",
        [ExchangeIssueCodes.CountryInName] = "achter de partner staat een ander land dan dat van de rij",
        [ExchangeIssueCodes.DuplicateId] = "een nummer komt twee keer voor",
        [ExchangeIssueCodes.DuplicateProfile] = "een profiel komt twee keer voor",
        [ExchangeIssueCodes.Footnote] = "achter een naam staat het teken van een voetnoot",
        [ExchangeIssueCodes.FootnoteDuplicate] = "een rij is, op een voetnoot na, een eerdere rij",
        [ExchangeIssueCodes.GarbledText] = "een tekst is met de verkeerde codering gelezen",
        [ExchangeIssueCodes.LinkCountry] = "een paar heeft aan één kant geen land, of twee landen",
        [ExchangeIssueCodes.LinkPlace] = "een paar heeft aan één kant geen plaats",
        [ExchangeIssueCodes.Mapping] = "een kolom die nodig is, ontbreekt",
        [IssueCodes.PossibleDuplicate] = "een stedenband komt mogelijk twee keer voor",
        [ExchangeIssueCodes.ReusedCode] = "de code van een land hoort op de peildatum bij een ander land",
        [ExchangeIssueCodes.SeveralPartners] = "een cel noemt mogelijk meer dan één partner",
        [ExchangeIssueCodes.ShortRow] = "een rij heeft te weinig cellen",
        [ExchangeIssueCodes.ThemeWords] = "een thema is met andere woorden ingedeeld dan die van de lijst",
        [ExchangeIssueCodes.Title] = "tekst boven de kolomnamen is niet gelezen",
        [ExchangeIssueCodes.UncertainDate] = "een begin of einde is een schatting of een woord",
        [ExchangeIssueCodes.UnknownCode] = "een waarde staat niet in de lijst, en is een eigen code",
        [ExchangeIssueCodes.UnknownCountry] = "een land is niet bekend",
        [ExchangeIssueCodes.UnknownMunicipality] = "een gemeente is niet bekend",
        [ExchangeIssueCodes.UnknownPlace] = "een Nederlandse plaats is niet bekend",
        [ExchangeIssueCodes.UnlikelyDate] = "een datum is onwaarschijnlijk",
        [ExchangeIssueCodes.UnmappedColumn] = "een kolom is niet gelezen",
        [CsvIssueCodes.FieldCount] = "een rij heeft te veel of te weinig cellen",
        [CsvIssueCodes.Header] = "een kolom ontbreekt of is dubbel, of een rij herhaalt de kolomnamen",
        [CsvIssueCodes.Quote] = "de aanhalingstekens van een rij kloppen niet",
        [CsvIssueCodes.Record] = "de waarden van een rij spreken elkaar tegen",
        [CsvIssueCodes.TooLong] = "een cel is te lang",
        [CsvIssueCodes.Value] = "een cel is leeg of heeft geen geldige waarde",
        [ImportOptionAdvice.SheetNotRead] = "een werkblad is niet gelezen",
    };

    /// <summary>Returns the cause of an issue in Dutch; null for an issue of another kind of file.</summary>
    public static string? Of(string code) => Causes.GetValueOrDefault(code);
}
