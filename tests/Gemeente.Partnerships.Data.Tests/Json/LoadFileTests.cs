using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Data.Tests.Json;

public sealed class LoadFileTests
{
    [Fact]
    public void Load_Path_HasEmbeddedRegisters()
    {
        PartnershipDataSet dataSet = EmbeddedRegisters.CreateDataSet("Own", NcdoDataSet.Load().Partnerships);
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.Create(path))
                PartnershipJson.Write(dataSet, file, WithoutRegisters());

            PartnershipDataSet loaded = PartnershipJson.Load(path);

            Assert.Equal(dataSet, loaded);
            Assert.Same(EmbeddedRegisters.Municipalities, loaded.Municipalities);
            Assert.Same(EmbeddedRegisters.Countries, loaded.Countries);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_WrongFile_IssuesNameFile()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "{");
            InvalidPartnershipDataException error = Assert.Throws<InvalidPartnershipDataException>(() =>
                PartnershipJson.Load(path)
            );
            Assert.All(error.Issues, issue => Assert.Equal(Path.GetFileName(path), issue.File));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_MissingFile_Throws() =>
        Assert.Throws<FileNotFoundException>(() => PartnershipJson.Load("there-is-no-such-file.json"));

    [Fact]
    public void ReadOptions_DeferredRegisters_EqualOptionsWithThem()
    {
        PartnershipJsonReadOptions given = new()
        {
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
        };

        Assert.Equal(given, EmbeddedRegisters.ReadOptions());
        Assert.Equal(given.GetHashCode(), EmbeddedRegisters.ReadOptions().GetHashCode());
        Assert.NotEqual(PartnershipJsonReadOptions.Default, EmbeddedRegisters.ReadOptions());
    }

    private static PartnershipJsonWriteOptions WithoutRegisters() =>
        new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries };
}
