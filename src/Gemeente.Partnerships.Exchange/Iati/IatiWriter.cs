using System.Globalization;
using System.Xml;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>Writes activities, their elements in the order of the schema.</summary>
internal sealed class IatiWriter(XmlWriter xml, PartnershipDataSet dataSet, IatiOptions options)
{
    private const string Implementing = "4";
    private const string LocalGovernment = "11";
    private const string Government = "10";

    private bool _wasReplaced;

    public List<string> Written { get; } = [];

    public List<DataIssue> Issues { get; } = [];

    public void WriteAll()
    {
        xml.WriteStartElement("iati-activities");
        xml.WriteAttributeString("version", "2.03");
        foreach (Partnership tie in dataSet.Partnerships)
        {
            if (WhyNot(tie) is { } issue)
            {
                Issues.Add(issue);
                continue;
            }

            Write(tie);
            Written.Add(tie.Id);
        }

        xml.WriteEndElement();
        if (Written.Count == 0)
            Issues.Add(
                Issue(IssueSeverity.Error, "no-activity", null, "No partnership is written.", "at least one activity")
            );
    }

    private DataIssue? WhyNot(Partnership tie) =>
        tie.Evidence.Kind == EvidenceKind.Reconstructed
            ? Issue(
                IssueSeverity.Error,
                "reconstructed",
                tie.Id,
                "The partnership is reconstructed, and left out.",
                "a partnership that a source states"
            )
        : tie.Period.Start.Date is null
            ? Issue(
                IssueSeverity.Error,
                "no-start-date",
                tie.Id,
                "It is not known when the partnership began; it is left out.",
                "a date on or by which it began"
            )
        : tie.Partner.Country.IsUnknown
            ? Issue(
                IssueSeverity.Error,
                "country-not-stated",
                tie.Id,
                "The country is not stated; the partnership is left out.",
                "a country"
            )
        : CountryOf(tie) is { Validity.End.Date: not null } country
            ? Issue(
                IssueSeverity.Error,
                "country-not-in-list",
                tie.Id,
                $"{country.EnglishName} ({country.Code}) is no country any more, and not in the list of IATI; the partnership is left out.",
                "a country of today"
            )
        : null;

    private void Write(Partnership tie)
    {
        _wasReplaced = false;
        string municipality = dataSet.Municipalities.Find(tie.Municipality)?.Name ?? tie.Municipality.ToString("P");
        string partner =
            tie.Partner.Name ?? (CountryOf(tie) is { } country ? NameOf(country) : tie.Partner.Country.ToString());
        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("xml", "lang", null, options.Language == Language.Dutch ? "nl" : "en");
        xml.WriteElementString(
            "iati-identifier",
            $"{options.ReportingOrganisation}-{IdentifierEscaping.Escape(tie.Id, "-.", '_')}"
        );
        WriteOrganisation(
            "reporting-org",
            options.ReportingName,
            ("ref", options.ReportingOrganisation),
            ("type", Text(options.ReportingType))
        );
        WriteNarratives("title", $"{municipality} - {partner} ({tie.Partner.Country})");
        WriteNarratives(
            "description",
            string.IsNullOrWhiteSpace(tie.Description)
                ? Of($"Stedenband van {municipality} met {partner}", $"Partnership of {municipality} with {partner}")
                : tie.Description
        );
        WriteOrganisation("participating-org", municipality, ("type", LocalGovernment), ("role", Implementing));
        WriteOrganisation(
            "participating-org",
            partner,
            ("type", tie.Partner.Kind == PartnerKind.Country ? Government : LocalGovernment),
            ("role", Implementing)
        );
        WriteEmpty("other-identifier", ("ref", Clean(tie.Id)), ("type", "A1"));
        WriteEmpty("activity-status", ("code", StatusOf(tie)));
        WriteDates(tie);
        WriteEmpty("recipient-country", ("code", tie.Partner.Country.ToString()));
        foreach (IatiSector sector in IatiSector.Of(tie.Themes))
            Write(sector);
        xml.WriteEndElement();
        if (_wasReplaced)
            Issues.Add(
                Issue(
                    IssueSeverity.Warning,
                    "invalid-character",
                    tie.Id,
                    "Characters that XML cannot hold are replaced by U+FFFD.",
                    null
                )
            );
    }

    /// <summary>As in the list ActivityStatus.</summary>
    private string StatusOf(Partnership tie)
    {
        PeriodStatus status = tie.Period.StatusOn(options.AsOf);
        if (status == PeriodStatus.Unknown)
            Issues.Add(
                Issue(
                    IssueSeverity.Warning,
                    "status-unknown",
                    tie.Id,
                    "It is not certain that the partnership is active; it is written as one that is.",
                    null
                )
            );
        return status switch
        {
            PeriodStatus.NotBegun => "1",
            PeriodStatus.Ended => "4",
            _ => "2",
        };
    }

    private void WriteDates(Partnership tie)
    {
        foreach (IatiDate date in IatiDate.Of(tie.Period, options.AsOf))
        {
            xml.WriteStartElement("activity-date");
            xml.WriteAttributeString("type", Text(date.Type));
            xml.WriteAttributeString("iso-date", date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (date.Note is { } note)
                WriteNarrative(note.In(options.Language));
            xml.WriteEndElement();
        }
    }

    private void Write(IatiSector sector)
    {
        xml.WriteStartElement("sector");
        xml.WriteAttributeString("vocabulary", Text(sector.Vocabulary));
        xml.WriteAttributeString("code", sector.Code);
        xml.WriteAttributeString("percentage", sector.Percentage.ToString(CultureInfo.InvariantCulture));
        if (sector.Name is { } name)
            WriteNarrative(name.In(options.Language));
        xml.WriteEndElement();
    }

    private void WriteOrganisation(string element, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(element);
        WriteAttributes(attributes);
        WriteNarrative(name);
        xml.WriteEndElement();
    }

    private void WriteNarratives(string element, string text)
    {
        xml.WriteStartElement(element);
        WriteNarrative(text);
        xml.WriteEndElement();
    }

    private void WriteNarrative(string text) => xml.WriteElementString("narrative", Clean(text));

    private void WriteEmpty(string element, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(element);
        WriteAttributes(attributes);
        xml.WriteEndElement();
    }

    private void WriteAttributes((string Name, string Value)[] attributes)
    {
        foreach ((string name, string value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private string Clean(string text)
    {
        string clean = XmlText.Clean(text, out bool wasReplaced);
        _wasReplaced |= wasReplaced;
        return clean;
    }

    private Country? CountryOf(Partnership tie) => PartnerCountry.Of(dataSet.Countries, tie);

    private string NameOf(Country country) => Of(country.DutchName, country.EnglishName);

    private string Of(string dutch, string english) => new Label(dutch, english).In(options.Language);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DataIssue Issue(IssueSeverity severity, string code, string? id, string message, string? expected) =>
        new()
        {
            Severity = severity,
            Code = code,
            RecordId = id,
            Message = message,
            Expected = expected,
        };
}
