using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NangSuatHue.Tests.Slices;

/// <summary>A mail server on the loopback that keeps what it is given, and refuses what it is told to.</summary>
public sealed class FakeSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public FakeSmtp()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What was taken, headers and text.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>The answer to RCPT TO; null takes everybody.</summary>
    public string? Refuse { get; set; }

    /// <summary>Hangs up after the text was sent, before it is taken.</summary>
    public bool HangUp { get; set; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test ends.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await SayAsync("220 thu.example");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync("250-thu.example\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    break;
                case "RCPT":
                    await SayAsync(Refuse ?? "250 ok");
                    break;
                case "DATA":
                    await SayAsync("354 go on");
                    var text = new StringBuilder();
                    while (await reader.ReadLineAsync(end.Token) is { } part && part != ".")
                    {
                        text.AppendLine(part);
                    }

                    if (HangUp)
                    {
                        return;
                    }

                    Mails.Add(text.ToString());
                    await SayAsync("250 taken");
                    break;
                case "QUIT":
                    await SayAsync("221 bye");
                    return;
                default:
                    await SayAsync("250 ok");
                    break;
            }
        }

        async Task SayAsync(string answer) => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), end.Token);
    }
}
