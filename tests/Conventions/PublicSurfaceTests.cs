using PublicApiGenerator;

namespace Gemeente.Partnerships.Conventions;

/// <summary>
/// The public surface of the package is the approved one, in <c>PublicSurface.txt</c> of its test project. To approve a
/// change, run the tests with the environment variable <c>APPROVE_API=1</c> and commit the difference.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly string ApprovedFile = Path.Combine(PackageUnderTest.TestFolder, "PublicSurface.txt");

    [Fact]
    public void PublicSurface_OfThePackage_IsApproved()
    {
        string actual =
            PackageUnderTest
                .Assembly.GeneratePublicApi(
                    new ApiGeneratorOptions
                    {
                        IncludeAssemblyAttributes = false,
                        UseDenyNamespacePrefixesForExtensionMethods = false,
                    }
                )
                .ReplaceLineEndings("\n")
                .Trim() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
        {
            File.WriteAllText(ApprovedFile, actual);
        }

        string approved = File.Exists(ApprovedFile) ? File.ReadAllText(ApprovedFile).ReplaceLineEndings("\n") : "";

        Assert.True(
            approved == actual,
            $"""
            The public surface of {PackageUnderTest.Name} is not the approved one:
            {Difference(approved.Split('\n'), actual.Split('\n'))}
            To approve the change: APPROVE_API=1 dotnet test --project tests/{PackageUnderTest.TestProject}
            """
        );
    }

    private static string Difference(string[] approved, string[] actual) =>
        string.Join(
            '\n',
            approved
                .Except(actual)
                .Select(line => $"- {line.Trim()}")
                .Concat(actual.Except(approved).Select(line => $"+ {line.Trim()}"))
                .Take(40)
        );
}
