using Microsoft.AspNetCore.Http;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>
/// Answers errors of a request with problem details: unknown ids and dimensions, invalid queries, failed classifiers.
/// Other exceptions are left to the host.
/// </summary>
internal sealed class ProblemFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            object? result = await next(context).ConfigureAwait(false);
            return result is JsonAnswer answer
                ? await RunAsync(answer, context.HttpContext).ConfigureAwait(false)
                : result;
        }
        catch (Exception failure) when (ProblemAnswer.Of(failure) is { } problem)
        {
            return problem;
        }
    }

    // An answer counts its certain parts only when it is written, which can fail as the query can.
    private static async Task<IResult> RunAsync(JsonAnswer answer, HttpContext http)
    {
        await answer.ExecuteAsync(http).ConfigureAwait(false);
        return Nothing.Instance;
    }

    private sealed class Nothing : IResult
    {
        public static readonly Nothing Instance = new();

        public Task ExecuteAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
