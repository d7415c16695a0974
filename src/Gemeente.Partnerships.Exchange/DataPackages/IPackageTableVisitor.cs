namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>Does something with a table of any kind of record.</summary>
internal interface IPackageTableVisitor
{
    void Visit<T>(PackageTable<T> table);
}
