using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Samples.Api;

WebApplication app = ApiHost.Create(args);
await app.Services.LoadPartnershipsAsync(CancellationToken.None);
await app.RunAsync();
