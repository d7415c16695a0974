using Gemeente.Partnerships.Samples.Api;

await ApiHost.Create(args).RunAsync();
