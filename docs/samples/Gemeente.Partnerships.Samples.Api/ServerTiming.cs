using System.Diagnostics;
using System.Globalization;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>
/// Adds the server's time in milliseconds to each answer (the W3C header <c>Server-Timing</c>): from the arrival of the
/// request to the first byte of the answer. Browsers show it next to their own times.
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
