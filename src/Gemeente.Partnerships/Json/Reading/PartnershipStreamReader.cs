using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads partnerships one by one, and reports issues as they are found.</summary>
internal sealed class PartnershipStreamReader
{
    private readonly ReadSession _session;
    private readonly DocumentReader _document;
    private readonly List<Partnership> _partnerships = [];
    private int _reported;

    public PartnershipStreamReader(PartnershipJsonReadOptions options)
    {
        _session = new ReadSession(options with { UnknownMembers = UnknownMemberHandling.Report });
        _document = new DocumentReader(_session, new DocumentRecords(options, Add, keepsOthers: false));
    }

    public bool IsEnded => _document.IsEnded;

    /// <summary>Reads the partnerships that the window has all bytes of. The list is used again for the next ones.</summary>
    public List<Partnership> Read(StreamWindow window)
    {
        _partnerships.Clear();
        window.Release(_document.Read(window.Bytes, window.IsFinal));
        for (; _reported < _session.Issues.Count; _reported++)
            Report(_session.Issues[_reported]);
        return _partnerships;
    }

    private bool Add(Partnership partnership)
    {
        _partnerships.Add(partnership);
        return true;
    }

    private void Report(DataIssue issue)
    {
        if (_session.Options.OnIssue is { } onIssue)
            onIssue(issue);
        else if (issue.Severity == IssueSeverity.Error)
            throw new InvalidPartnershipDataException([issue]);
    }
}
