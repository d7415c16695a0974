using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

public sealed class InputFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("longer than before")]
    [InlineData("")]
    public void Read_FileChangesMeanwhile_IsRefused(string content)
    {
        File.WriteAllText(_path, "as it was");

        UsageException thrown = Assert.Throws<UsageException>(() =>
            InputFile.Read(
                _path,
                [],
                file =>
                {
                    using FileStream other = new(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                    other.SetLength(0);
                    other.Write(System.Text.Encoding.UTF8.GetBytes(content));
                    return file.ReadByte();
                }
            )
        );

        Assert.Contains("The file changed while it was read.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileStays_ReturnsWhatWasRead()
    {
        File.WriteAllText(_path, "a");
        Assert.Equal('a', InputFile.Read(_path, [], file => file.ReadByte()));
    }
}
