namespace Gemeente.Partnerships.Text;

/// <summary>A language in which names and labels are given.</summary>
public enum Language
{
    /// <summary>Dutch (<c>nl</c>).</summary>
    Dutch,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
