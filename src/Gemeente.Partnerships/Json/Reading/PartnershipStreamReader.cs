using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads partnerships as they come, and tells what is wrong as it is found.</summary>
internal sealed class PartnershipStreamReader
{
    private readonly ReadSession _session;
    private readonly DocumentReader _document;
    private readonly List<Partnership> _partnerships = [];
    private int _told;

    public PartnershipStreamReader(PartnershipJsonReadOptions options)
    {
        _session = new ReadSession(options with { UnknownMembers = UnknownMemberHandling.Report });
        _document = new DocumentReader(
            _session,
            partnership =>
            {
                _partnerships.Add(partnership);
                return true;
            },
            keepsOthers: false
        );
    }

    public bool IsEnded => _document.IsEnded;

    /// <summary>The partnerships that are whole in the window, until the next ones are read.</summary>
    public List<Partnership> Read(StreamWindow window)
    {
        _partnerships.Clear();
        window.Release(_document.Read(window.Bytes, window.IsFinal));
        for (; _told < _session.Issues.Count; _told++)
            Tell(_session.Issues[_told]);
        return _partnerships;
    }

    private void Tell(DataIssue issue)
    {
        if (_session.Options.OnIssue is { } onIssue)
            onIssue(issue);
        else if (issue.Severity == IssueSeverity.Error)
            throw new InvalidPartnershipDataException([issue]);
    }
}
