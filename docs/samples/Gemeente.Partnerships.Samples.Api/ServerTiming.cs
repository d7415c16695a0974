using System.Diagnostics;
using System.Globalization;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>
/// Says in each answer how long the server worked on it, in milliseconds (header <c>Server-Timing</c> of the W3C): from
/// the request in hand until the answer begins to leave. Browsers show it beside their own times.
/// </summary>
public static class ServerTiming
{
    public static WebApplication UseServerTiming(this WebApplication app)
    {
        app.Use(
            static (context, next) =>
            {
                long start = Stopwatch.GetTimestamp();
                context.Response.OnStarting(() =>
                {
                    double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    context.Response.Headers["Server-Timing"] = string.Create(
                        CultureInfo.InvariantCulture,
                        $"total;dur={milliseconds:F3}"
                    );
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
        return app;
    }
}
