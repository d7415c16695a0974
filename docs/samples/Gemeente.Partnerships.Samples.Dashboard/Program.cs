using Gemeente.Partnerships.Samples.Dashboard;

await DashboardHost.Create(args).RunAsync();
