using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Fuzzing;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Codes;

/// <summary>
/// Dates, codes and other values as random text. TryParse never throws, Parse throws only its own exception, and a value
/// that was read is read again from its text.
/// </summary>
public sealed class TextFuzzTests
{
    private static readonly string[] Seeds =
    [
        "2007",
        "2007-06",
        "2007-06-30",
        "9999-12-31",
        "by 2006",
        "open",
        "unknown",
        "1990-1999",
        "0363",
        "GM0363",
        "https://identifier.overheid.nl/tooi/id/gemeente/gm0363",
        "TR",
        "TR:municipality:Denizli",
        "Den Haag",
        "1960:100,200,-,300",
        "0363:0.5",
        "52.37,4.9",
        "waste* .. collection",
    ];

    private delegate bool TryParse<T>(string? text, out T? value);

    [Fact]
    public void Parse_RandomText_IsReadOrRefused() =>
        FuzzRun.CheckText(
            "text",
            Seeds,
            20_000,
            text =>
            {
                IsReadOrRefused<PartialDate>(text);
                IsReadOrRefused<PeriodBound>(text);
                IsReadOrRefused<MunicipalityCode>(text);
                IsReadOrRefused<CountryCode>(text);
                IsReadOrRefused<GeoPoint>(text);
                IsReadOrRefused<YearSpan>(text);
                IsRead<PartnerIdentity>(text, PartnerIdentity.TryParse);
                IsRead<MunicipalityName>(text, MunicipalityName.TryParse);
                IsRead<PopulationSeries>(text, PopulationSeries.TryParse);
                IsRead<MunicipalityHeir>(text, MunicipalityHeir.TryParse);
                IsRead<CountryHeir>(text, CountryHeir.TryParse);
                IsPattern(text);
            }
        );

    private static void IsReadOrRefused<T>(string text)
        where T : struct, IParsable<T>
    {
        if (T.TryParse(text, null, out T value))
        {
            Assert.Equal(value, T.Parse(text, null));
            Assert.Equal(value, T.Parse(value.ToString()!, null));
        }
        else
        {
            FormatException refused = Assert.Throws<FormatException>(() => T.Parse(text, null));
            Assert.True(refused.Message.Length < 400, refused.Message);
        }
    }

    private static void IsRead<T>(string text, TryParse<T> tryParse)
    {
        if (!tryParse(text, out T? value))
            return;
        string written = value!.ToString()!;
        Assert.True(tryParse(written, out T? again), $"{typeof(T).Name}: {written}");
        Assert.Equal(value, again);
    }

    private static void IsPattern(string text)
    {
        Exception? refused = Record.Exception(() => TextPattern.Parse(text));
        Assert.True(refused is null or FormatException or ArgumentException, refused?.ToString());
    }
}
