namespace Gemeente.Partnerships.Codes;

/// <summary>The kinds of change of a partnership between two dates (soort verandering).</summary>
public enum TransitionKind
{
    /// <summary>It certainly began after the first date, and by the last date (begonnen).</summary>
    Begun,

    /// <summary>It may have begun between the dates: its start is not known exactly (mogelijk begonnen).</summary>
    PossiblyBegun,

    /// <summary>It certainly ended between the dates (beëindigd).</summary>
    Ended,

    /// <summary>It may have ended between the dates: its end is not known exactly (mogelijk beëindigd).</summary>
    PossiblyEnded,

    /// <summary>
    /// It counts on both dates, for different municipalities: a merger, a new code, or an heir that continued it
    /// (overgegaan naar een andere gemeente).
    /// </summary>
    Moved,

    /// <summary>It counts on both dates; its municipality was divided between them (gemeente verdeeld).</summary>
    Divided,

    /// <summary>
    /// It counts on both dates; its municipality ended between them without a known successor (gemeente opgeheven).
    /// </summary>
    Dissolved,

    /// <summary>It is certain on the first date and only possible on the last date (niet langer zeker).</summary>
    NoLongerCertain,

    /// <summary>It is only possible on the first date and certain on the last date (nu zeker).</summary>
    NowCertain,
}
