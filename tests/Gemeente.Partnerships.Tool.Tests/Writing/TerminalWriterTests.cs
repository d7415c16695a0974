using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Tests.Writing;

/// <summary>Messages with text from files do not control the terminal.</summary>
public sealed class TerminalWriterTests
{
    [Fact]
    public void Write_ControlCharacters_BecomeSpaces()
    {
        using StringWriter text = new();
        using TerminalWriter writer = new(text);

        writer.Write('\u001B');
        writer.Write("a\u001B[31m\r\u009Bb\n");
        writer.WriteLine((object)"\u0007c");
        writer.WriteLine("d\ne");
        writer.WriteLine((string?)null);

        Assert.Equal(" a [31m  b\n c\nd e\n\n", text.ToString());
    }

    [Fact]
    public void Run_ControlCharactersInFile_BecomeSpaces()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, "Gemeente;Land\nAl\u001B[2Jmelo;TR\n");
        try
        {
            (_, _, string error) = ToolProcess.Run("validate", file, "--on", "2020-01-01");
            Assert.Contains("'Al [2Jmelo' is not known", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
