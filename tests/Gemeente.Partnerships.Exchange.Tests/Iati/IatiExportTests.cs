using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Iati;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Tests.Iati;

public sealed class IatiExportTests
{
    private static readonly IatiOptions Options = new()
    {
        ReportingOrganisation = "NL-KVK-12345678",
        ReportingName = "Gemeente Almelo",
        AsOf = new DateOnly(2007, 6, 30),
        Language = Language.English,
    };

    private static readonly Partnership Tie = new()
    {
        Id = "t 1",
        Municipality = "0141",
        Partner = new Partner
        {
            Kind = PartnerKind.Municipality,
            Name = "Denizli",
            Country = "TR",
        },
        Period = Period.Since(new PartialDate(1975)),
        Evidence = new Evidence { Kind = EvidenceKind.Stated },
    };

    private static readonly XmlSchemaSet Schema = LoadSchema();

    [Fact]
    public void Write_Partnership_IsActivity()
    {
        (XElement root, IatiExport export) = Export([
            Tie with
            {
                Themes = [Theme.Waste, Theme.Economy, Theme.Education],
            },
        ]);

        Assert.Equal(
            """
            <iati-activities version="2.03">
              <iati-activity xml:lang="en">
                <iati-identifier>NL-KVK-12345678-t_201</iati-identifier>
                <reporting-org ref="NL-KVK-12345678" type="11">
                  <narrative>Gemeente Almelo</narrative>
                </reporting-org>
                <title>
                  <narrative>Almelo - Denizli (TR)</narrative>
                </title>
                <description>
                  <narrative>Partnership of Almelo with Denizli</narrative>
                </description>
                <participating-org type="11" role="4">
                  <narrative>Almelo</narrative>
                </participating-org>
                <participating-org type="11" role="4">
                  <narrative>Denizli</narrative>
                </participating-org>
                <other-identifier ref="t 1" type="A1" />
                <activity-status code="2" />
                <activity-date type="2" iso-date="1975-01-01">
                  <narrative>1975</narrative>
                </activity-date>
                <recipient-country code="TR" />
                <sector vocabulary="1" code="14050" percentage="33.33" />
                <sector vocabulary="1" code="99810" percentage="33.33" />
                <sector vocabulary="1" code="11110" percentage="33.34" />
                <sector vocabulary="99" code="waste" percentage="33.33">
                  <narrative>Waste processing</narrative>
                </sector>
                <sector vocabulary="99" code="economy" percentage="33.33">
                  <narrative>Economy</narrative>
                </sector>
                <sector vocabulary="99" code="education" percentage="33.34">
                  <narrative>Education</narrative>
                </sector>
              </iati-activity>
            </iati-activities>
            """.ReplaceLineEndings("\n"),
            root.ToString().ReplaceLineEndings("\n")
        );
        Assert.Equal(["t 1"], export.WrittenIds);
        Assert.Empty(export.Issues);
    }

    [Theory]
    [InlineData("2010", "open", "1", "1=2010-01-01")]
    [InlineData("1990-05-01", "2000-03", "4", "2=1990-05-01 4=2000-03-31")]
    [InlineData("1990-05-01", "2010", "2", "2=1990-05-01 3=2010-12-31")]
    [InlineData("by 2026", "unknown", "2", "2=2007-06-30")]
    [InlineData("by 2006-09", "open", "2", "2=2006-09-30")]
    [InlineData("by 2007-06-30", "2001-06-30", "4", "2=2001-06-30 4=2001-06-30")]
    [InlineData("by 2026-01-01", "2001-06-30", "4", "2=2001-06-30 4=2001-06-30")]
    [InlineData("by 2026-01-01", "by 2001", "4", "2=2001-12-31 4=2001-12-31")]
    [InlineData("by 2007-06-30", "2010-06-30", "2", "2=2007-06-30 3=2010-06-30")]
    public void Write_Dates_ArePlannedOrActual(string start, string end, string status, string dates)
    {
        XElement activity = Export([
            Tie with
            {
                Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
            },
        ])
            .Root.Elements()
            .Single();

        Assert.Equal(status, activity.Element("activity-status")!.Attribute("code")!.Value);
        Assert.Equal(
            dates,
            string.Join(
                ' ',
                activity
                    .Elements("activity-date")
                    .Select(date => $"{date.Attribute("type")!.Value}={date.Attribute("iso-date")!.Value}")
            )
        );
    }

    [Fact]
    public void Write_StartByDateAfterEnd_StartsByEnd()
    {
        XElement activity = Export([
            Tie with
            {
                Period = new Period { Start = PeriodBound.Parse("by 2007-06-30"), End = PeriodBound.Parse("2001-06") },
            },
        ])
            .Root.Elements()
            .Single();

        Assert.Equal(["By 2001-06", "2001-06"], activity.Elements("activity-date").Select(date => date.Value.Trim()));
    }

    [Fact]
    public void Write_UnsupportedPartnership_IsLeftOutWithIssue()
    {
        (_, IatiExport export) = Export(
            [
                Tie with
                {
                    Id = "undated",
                    Period = Period.Unknown,
                },
                Tie with
                {
                    Id = "made-up",
                    Evidence = new Evidence { Kind = EvidenceKind.Reconstructed },
                },
                Tie with
                {
                    Id = "somewhere",
                    Partner = Tie.Partner with { Country = CountryCode.Unknown },
                },
            ],
            isValid: false
        );

        Assert.Empty(export.WrittenIds);
        Assert.Equal(
            [
                ("undated", "no-start-date"),
                ("made-up", "reconstructed"),
                ("somewhere", "country-not-stated"),
                (null, "no-activity"),
            ],
            export.Issues.Select(issue => (issue.RecordId, issue.Code))
        );
    }

    [Theory]
    [InlineData("CS", "1975", "1990")]
    [InlineData("SU", "1975", "1990")]
    [InlineData("AN", "1975", "open")]
    [InlineData("GE", "1970", "1975")] // the Gilbert and Ellice Islands; in the list this code is Georgia
    public void Write_FormerCountry_IsLeftOutWithIssue(string code, string start, string end)
    {
        Partnership changed = Tie with
        {
            Partner = Tie.Partner with { Country = CountryCode.Parse(code) },
            Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
        };

        (_, IatiExport export) = Export([
            changed,
            Tie with
            {
                Id = "t 2",
                Partner = Tie.Partner with { Country = "GE" },
            },
        ]);

        Assert.Equal(["t 2"], export.WrittenIds);
        Assert.Equal(("country-not-in-list", "t 1"), (Assert.Single(export.Issues).Code, export.Issues[0].RecordId));
    }

    [Fact]
    public void Write_InvalidXmlCharacters_AreReplacedWithIssue()
    {
        (XElement root, IatiExport export) = Export([Tie with { Description = "<b>&amp;]]></b>\u0001\uD800 😀" }]);

        Assert.Equal(
            "<b>&amp;]]></b>\uFFFD\uFFFD 😀",
            root.Descendants("description").Single().Element("narrative")!.Value
        );
        Assert.Equal("invalid-character", Assert.Single(export.Issues).Code);
    }

    [Fact]
    public void Options_InvalidOrganisation_Throws()
    {
        Assert.Throws<ArgumentException>(() => Options with { ReportingOrganisation = "Almelo" });
        Assert.Throws<ArgumentException>(() => Options with { ReportingOrganisation = "NL-KVK-1\n" });
        Assert.Throws<ArgumentOutOfRangeException>(() => Options with { ReportingType = 4 });
        Assert.Throws<ArgumentException>(() => Options with { ReportingName = " " });
    }

    /// <summary>Partnerships without a start date are reported.</summary>
    [Fact]
    public void Write_DocumentedDataSet_IsValid()
    {
        PartnershipDataSet partnerships = DocumentedDataSet.Load();
        (XElement root, IatiExport export) = Export([.. partnerships.Partnerships]);

        Assert.Equal(root.Elements().Count(), export.WrittenIds.Count);
        Assert.Equal(
            partnerships.Partnerships.Count,
            export.WrittenIds.Count + export.Issues.Count(issue => issue.Severity == IssueSeverity.Error)
        );
        Assert.InRange(export.WrittenIds.Count, 80, 98);
        AssertRules(root);
    }

    [Fact]
    public void Write_RandomRecords_IsValid() =>
        RandomRecords.DataSet.Sample(
            dataSet =>
            {
                PartnershipDataSet dated = dataSet with
                {
                    Partnerships =
                    [
                        Tie,
                        .. dataSet
                            .Partnerships.Where(partnership => partnership.Id != Tie.Id)
                            .Select(partnership => partnership with { Evidence = Tie.Evidence }),
                    ],
                };
                using MemoryStream stream = new();
                IatiExport export = IatiExport.Write(dated, stream, Options);
                AssertRules(Validate(stream));
                Assert.Equal(
                    dated.Partnerships.Select(partnership => partnership.Id).Order(),
                    export
                        .WrittenIds.Concat(
                            export
                                .Issues.Where(issue => issue.Severity == IssueSeverity.Error)
                                .Select(issue => issue.RecordId!)
                        )
                        .Order()
                );
            },
            iter: 100
        );

    /// <summary>The rules of the standard that the schema cannot express.</summary>
    private static void AssertRules(XElement root)
    {
        Assert.Distinct(root.Elements().Select(activity => activity.Element("iati-identifier")!.Value));
        foreach (XElement activity in root.Elements())
        {
            Assert.StartsWith("NL-KVK-12345678-", activity.Element("iati-identifier")!.Value, StringComparison.Ordinal);
            Assert.DoesNotMatch("[/&|? ]", activity.Element("iati-identifier")!.Value);
            Dictionary<string, DateOnly> dates = activity
                .Elements("activity-date")
                .ToDictionary(
                    date => date.Attribute("type")!.Value,
                    date =>
                        DateOnly.ParseExact(
                            date.Attribute("iso-date")!.Value,
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture
                        )
                );
            Assert.Single(dates.Keys, type => type is "1" or "2");
            Assert.All(dates, date => Assert.Equal(date.Key is "2" or "4", date.Value <= Options.AsOf));
            Assert.Equal(dates.Values.Order(), dates.OrderBy(date => date.Key).Select(date => date.Value));
            foreach (
                IGrouping<string, XElement> vocabulary in activity
                    .Elements("sector")
                    .GroupBy(sector => sector.Attribute("vocabulary")!.Value)
            )
            {
                Assert.Equal(
                    100m,
                    vocabulary.Sum(sector =>
                        decimal.Parse(sector.Attribute("percentage")!.Value, CultureInfo.InvariantCulture)
                    )
                );
                Assert.Distinct(vocabulary.Select(sector => sector.Attribute("code")!.Value));
                Assert.All(
                    vocabulary,
                    sector => Assert.Equal(vocabulary.Key == "99", sector.Elements("narrative").Any())
                );
            }
        }
    }

    private static (XElement Root, IatiExport Export) Export(ValueList<Partnership> partnerships, bool isValid = true)
    {
        PartnershipDataSet dataSet = new()
        {
            Name = "partnerships",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = PartnershipCollection.Create(partnerships),
        };
        using MemoryStream stream = new();
        IatiExport export = IatiExport.Write(dataSet, stream, Options);
        return (isValid ? Validate(stream) : XElement.Load(Rewound(stream)), export);
    }

    private static XElement Validate(MemoryStream stream)
    {
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = Schema };
        List<string> errors = [];
        settings.ValidationEventHandler += (_, e) => errors.Add(e.Message);
        using XmlReader reader = XmlReader.Create(Rewound(stream), settings);
        XElement root = XElement.Load(reader);
        Assert.Empty(errors);
        return root;
    }

    private static MemoryStream Rewound(MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static XmlSchemaSet LoadSchema()
    {
        using Stream stream = typeof(IatiExportTests).Assembly.GetManifestResourceStream("iati-2.03-subset.xsd")!;
        using XmlReader reader = XmlReader.Create(stream);
        XmlSchemaSet schemas = new();
        schemas.Add(null, reader);
        return schemas;
    }
}
