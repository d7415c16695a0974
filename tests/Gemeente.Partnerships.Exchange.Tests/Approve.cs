using System.Reflection;
namespace Gemeente.Partnerships.Exchange.Tests;
public sealed class Approve
{
    [Fact]
    public void All()
    {
        MethodInfo read = typeof(BadFilesTests).GetMethod("Read", BindingFlags.NonPublic | BindingFlags.Static)!, describe = typeof(BadFilesTests).GetMethod("Describe", BindingFlags.NonPublic | BindingFlags.Static)!;
        using StreamWriter o = new("/tmp/expected.txt");
        using StreamWriter full = new("/tmp/full.txt");
        foreach (string file in BadFilesTests.Files.Select(row => row.Data))
        {
            object result;
            try { result = read.Invoke(null, [file, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "BadFiles", file))])!; }
            catch (TargetInvocationException e) { o.WriteLine(file + "\n  CRASH " + e.InnerException); continue; }
            o.Write(file + "\n" + describe.Invoke(null, [result]) + "\n");
            full.WriteLine(file);
            foreach (DataIssue issue in (((PartnershipDataSet, ImportAccount))result).Item1.Issues) full.WriteLine("   " + issue);
        }
    }
}
