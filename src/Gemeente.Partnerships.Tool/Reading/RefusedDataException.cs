using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// The records cannot be used for the command. Their issues were printed; the text says what was not done.
/// </summary>
internal sealed class RefusedDataException(Label text) : Exception(text.English)
{
    public Label Text => text;
}
