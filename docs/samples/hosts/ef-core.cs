#:package Gemeente.Partnerships.Data@*-*
#:package Microsoft.EntityFrameworkCore.Sqlite@10.0.0
#:property PublishAot=false

using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

// Ties of a database, with codes as columns.
string file = Path.GetTempFileName();
await using (TieContext context = new(file))
{
    await context.Database.EnsureCreatedAsync();
    context.Ties.Add(new Tie("1", "0363", "Istanbul", "TR", 1996));
    context.Ties.Add(new Tie("2", "0518", "Tetouan", "MA", 2001));
    await context.SaveChangesAsync();
}

await using (TieContext context = new(file))
{
    CountryCode turkey = "TR";
    Console.WriteLine($"In SQL: {await context.Ties.CountAsync(tie => tie.Country == turkey && tie.Since < 2000)}");
    var ties = (await context.Ties.ToListAsync()).Select(tie =>
        Partnership.Create(tie.Id, tie.Municipality, tie.Partner, tie.Country, since: tie.Since)
    );
    PartnershipCatalog catalog = PartnershipCatalog.Create(
        EmbeddedRegisters.CreateDataSet("Database", ties, asOf: new DateOnly(2026, 1, 1)),
        asOf: new DateOnly(2026, 1, 1)
    );
    Console.WriteLine(catalog.Partnerships.CountBy(PartnershipDimensions.Country));
    await context.Database.EnsureDeletedAsync();
}

internal sealed record Tie(string Id, MunicipalityCode Municipality, string Partner, CountryCode Country, int Since);

internal sealed class TieContext(string file) : DbContext
{
    public DbSet<Tie> Ties => Set<Tie>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite($"Data Source={file};Pooling=False");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<MunicipalityCode>().HaveConversion<CodeConverter<MunicipalityCode>>();
        configurationBuilder.Properties<CountryCode>().HaveConversion<CodeConverter<CountryCode>>();
    }
}

internal sealed class CodeConverter<T>() : ValueConverter<T, string>(code => code.ToString()!, text => Parse(text))
    where T : IParsable<T>
{
    private static T Parse(string text) => T.Parse(text, null);
}
