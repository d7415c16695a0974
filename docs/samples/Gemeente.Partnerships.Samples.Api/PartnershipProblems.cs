using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>
/// Reports errors as problem details (RFC 9457). The problem of an invalid query lists all its errors.
/// </summary>
public sealed class PartnershipProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true; // The client has gone; no answer is needed.
        }

        ProblemDetails? problem = exception switch
        {
            InvalidQueryException invalid => new ValidationProblemDetails(
                invalid
                    .Issues.GroupBy(issue => issue.JsonPath ?? "$")
                    .ToDictionary(at => at.Key, at => at.Select(Text).ToArray())
            )
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "The query cannot be answered.",
            },
            KeyNotFoundException missing => new ProblemDetails
            {
                Status = StatusCodes.Status404NotFound,
                Title = missing.Message,
            },
            ClassifierException broken => new ProblemDetails
            {
                Status = StatusCodes.Status500InternalServerError,
                Title = $"Dimension '{broken.DimensionId}' cannot be counted by.",
            },
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        httpContext.Response.Headers.Remove("ETag");
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails = problem,
                Exception = exception,
            }
        );
    }

    private static string Text(DataIssue issue) =>
        issue.Expected is null ? issue.Message : $"{issue.Message} Expected: {issue.Expected}";
}
