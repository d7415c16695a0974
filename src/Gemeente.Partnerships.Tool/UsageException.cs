using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool;

/// <summary>An error in the command line. The text is for the user, in both languages.</summary>
internal sealed class UsageException(Label text) : Exception(text.English)
{
    public Label Text => text;
}
