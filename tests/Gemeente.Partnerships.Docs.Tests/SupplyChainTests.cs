using System.Xml.Linq;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that the packages of others are locked and come from one source.</summary>
public sealed class SupplyChainTests
{
    // The consumer and the host in a browser are restored outside the repository. The smoke test needs the native compiler of the platform.
    private static readonly string[] Unlocked =
    [
        "Gemeente.Partnerships.PackageConsumer.csproj",
        "browser.csproj",
        "Gemeente.Partnerships.AotSmoke.csproj",
    ];

    [Fact]
    public void Projects_All_HaveALockFile() =>
        Convention.HasNoOffenders(
            from folder in (string[])["src", "tests", "benchmarks", "docs"]
            from project in Directory.EnumerateFiles(
                Path.Combine(Repository.Folder, folder),
                "*.csproj",
                SearchOption.AllDirectories
            )
            where !Unlocked.Contains(Path.GetFileName(project))
            where !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))
            select $"{project} has no packages.lock.json"
        );

    [Fact]
    public void NuGetConfig_Packages_HaveOneSource()
    {
        XElement mapping = XDocument
            .Load(Path.Combine(Repository.Folder, "nuget.config"))
            .Root!.Elements()
            .Single(element => element.Name == "packageSourceMapping");
        XElement source = Assert.Single(mapping.Elements());
        Assert.Equal("nuget.org", source.Attribute("key")!.Value);
        Assert.Equal(["*"], source.Elements().Select(package => package.Attribute("pattern")!.Value));
    }
}
