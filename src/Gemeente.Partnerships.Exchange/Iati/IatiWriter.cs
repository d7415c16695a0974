using System.Globalization;
using System.Xml;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>Writes activities, with their elements in the order of the schema.</summary>
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
        foreach (Partnership partnership in dataSet.Partnerships)
        {
            if (ReasonToLeaveOut(partnership) is { } issue)
            {
                Issues.Add(issue);
                continue;
            }

            Write(partnership);
            Written.Add(partnership.Id);
        }

        xml.WriteEndElement();
        if (Written.Count == 0)
            Issues.Add(Issue(null, ExchangeIssueMessages.NoActivity()));
    }

    private DataIssue? ReasonToLeaveOut(Partnership partnership) =>
        partnership.Evidence.Kind == EvidenceKind.Reconstructed
            ? Issue(partnership.Id, ExchangeIssueMessages.Reconstructed())
        : partnership.Period.Start.Date is null ? Issue(partnership.Id, ExchangeIssueMessages.NoStartDate())
        : partnership.Partner.Country.IsUnknown ? Issue(partnership.Id, ExchangeIssueMessages.CountryNotStated())
        : CountryOf(partnership) is { Validity.End.Date: not null } country
            ? Issue(partnership.Id, ExchangeIssueMessages.CountryNotInList(country.EnglishName, country.Code))
        : null;

    private void Write(Partnership partnership)
    {
        _wasReplaced = false;
        string municipality =
            dataSet.Municipalities.Find(partnership.Municipality)?.Name ?? partnership.Municipality.ToString("P");
        string partner =
            partnership.Partner.Name
            ?? (CountryOf(partnership) is { } country ? NameOf(country) : partnership.Partner.Country.ToString());
        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("xml", "lang", null, options.Language == Language.Dutch ? "nl" : "en");
        xml.WriteElementString(
            "iati-identifier",
            $"{options.ReportingOrganisation}-{IdentifierEscaping.Escape(partnership.Id, "-.", '_')}"
        );
        WriteOrganisation(
            "reporting-org",
            options.ReportingName,
            ("ref", options.ReportingOrganisation),
            ("type", Text(options.ReportingType))
        );
        WriteNarratives("title", $"{municipality} - {partner} ({partnership.Partner.Country})");
        WriteNarratives(
            "description",
            string.IsNullOrWhiteSpace(partnership.Description)
                ? Translated(
                    $"Stedenband van {municipality} met {partner}",
                    $"Partnership of {municipality} with {partner}"
                )
                : partnership.Description
        );
        WriteOrganisation("participating-org", municipality, ("type", LocalGovernment), ("role", Implementing));
        WriteOrganisation(
            "participating-org",
            partner,
            ("type", partnership.Partner.Kind == PartnerKind.Country ? Government : LocalGovernment),
            ("role", Implementing)
        );
        WriteEmpty("other-identifier", ("ref", Clean(partnership.Id)), ("type", "A1"));
        WriteEmpty("activity-status", ("code", StatusOf(partnership)));
        WriteDates(partnership);
        WriteEmpty("recipient-country", ("code", partnership.Partner.Country.ToString()));
        foreach (IatiSector sector in IatiSector.Of(partnership.Themes))
            Write(sector);
        xml.WriteEndElement();
        if (_wasReplaced)
            Issues.Add(Issue(partnership.Id, ExchangeIssueMessages.InvalidCharacter()));
    }

    /// <summary>Returns the code in the list ActivityStatus.</summary>
    private string StatusOf(Partnership partnership)
    {
        PeriodStatus status = partnership.Period.StatusOn(options.AsOf);
        if (status == PeriodStatus.Unknown)
            Issues.Add(Issue(partnership.Id, ExchangeIssueMessages.StatusUnknown()));
        return status switch
        {
            PeriodStatus.NotBegun => "1",
            PeriodStatus.Ended => "4",
            _ => "2",
        };
    }

    private void WriteDates(Partnership partnership)
    {
        foreach (IatiDate date in IatiDate.Of(partnership.Period, options.AsOf))
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

    private Country? CountryOf(Partnership partnership) => PartnerCountry.Of(dataSet.Countries, partnership);

    private string NameOf(Country country) => Translated(country.DutchName, country.EnglishName);

    private string Translated(string dutch, string english) => new Label(dutch, english).In(options.Language);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DataIssue Issue(string? id, IssueText text) => text.ToIssue() with { RecordId = id };
}
