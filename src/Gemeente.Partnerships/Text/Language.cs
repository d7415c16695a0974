namespace Gemeente.Partnerships.Text;

/// <summary>The languages of names and labels.</summary>
public enum Language
{
    /// <summary>Dutch (<c>nl</c>).</summary>
    Dutch,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
