using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Web;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>
/// A later version of ClickHouse in this process, as a handler of HTTP: the library chdb, at the path in
/// PARTNERSHIPS_CHDB.
/// </summary>
internal sealed class ChdbServer(ChdbLibrary library) : HttpMessageHandler
{
    private static readonly Lock Gate = new();

    /// <summary>The options of the server. Without the library the test is skipped.</summary>
    public static ClickHouseOptions Options()
    {
        string? path = Environment.GetEnvironmentVariable("PARTNERSHIPS_CHDB");
        Assert.SkipUnless(File.Exists(path), "PARTNERSHIPS_CHDB is not the path of libchdb.so.");
        return new ClickHouseOptions { Cluster = "facts", NewHandler = () => new ChdbServer(ChdbLibrary.Load(path!)) };
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        NameValueCollection parameters = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        string[] settings =
        [
            .. parameters
                .AllKeys.Where(key => key is not ("database" or "query_id" or "wait_end_of_query" or "query"))
                .Select(key => $"{key} = '{parameters[key]}'"),
        ];
        try
        {
            lock (Gate)
            {
                if (settings.Length > 0)
                    library.Run(Encoding.UTF8.GetBytes($"SET {string.Join(", ", settings)}"));
                byte[] answer = library.Run(
                    parameters["query"] is { } query ? [.. Encoding.UTF8.GetBytes(query), (byte)'\n', .. body] : body
                );
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) };
            }
        }
        catch (InvalidOperationException failed)
        {
            return new HttpResponseMessage(HttpStatusCode.InternalServerError)
            {
                Content = new StringContent(failed.Message),
            };
        }
    }
}
