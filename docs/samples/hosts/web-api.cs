#:sdk Microsoft.NET.Sdk.Web
#:package Gemeente.Partnerships.AspNetCore@*-*

using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;

// The web API over a set of records. A host would end with app.Run(); this one asks itself one question.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddPartnerships(p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate));
await using WebApplication app = builder.Build();
app.MapPartnerships("/api");
await app.StartAsync();

using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
string answer = await client.GetStringAsync(new Uri("/api/count?by=country", UriKind.Relative));
Console.WriteLine(answer[..answer.IndexOf(",\"certain", StringComparison.Ordinal)]);
await app.StopAsync();
