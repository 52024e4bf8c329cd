using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace NangSuatHue.Benchmarks.Circuits;

/// <summary>
/// One open page of a Blazor Server application without a browser: it fetches the page, starts the circuit as blazor.web.js does, confirms each
/// render and can press a button. It draws nothing.
/// </summary>
internal sealed partial class BlazorCircuit : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly object gate = new();
    private TaskCompletionSource rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastRender = Stopwatch.GetTimestamp();
    private int renders,
        calls,
        interop = -1;
    private (string Name, string Value) before;
    private long handler = -1;

    private BlazorCircuit(HubConnection connection) => this.connection = connection;

    /// <summary>How many renders came.</summary>
    public int Renders => renders;

    /// <summary>
    /// Opens a page. <paramref name="button"/> names an attribute that the wanted button carries before its <c>onclick</c>; an empty name takes the
    /// first <c>onclick</c> of the page.
    /// </summary>
    public static async Task<BlazorCircuit> OpenAsync(Uri page, CookieContainer cookies, (string Name, string Value) button)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var html = await client.GetStringAsync(page);
        var operations = new JsonArray();
        foreach (Match match in Marker().Matches(html))
        {
            var marker = JsonNode.Parse(match.Groups[1].Value)!.AsObject();
            if (marker.ContainsKey("descriptor") && marker["type"]!.GetValue<string>() is "server")
            {
                operations.Add(
                    new JsonObject
                    {
                        ["type"] = "add",
                        ["ssrComponentId"] = operations.Count + 1,
                        ["marker"] = marker,
                    }
                );
            }
        }

        if (operations.Count == 0)
        {
            throw new InvalidOperationException($"{page} has no interactive part.");
        }

        var state = State().Match(html).Groups[1].Value;
        var origin = page.GetLeftPart(UriPartial.Authority) + "/";
        var builder = new HubConnectionBuilder().WithUrl(
            origin + "_blazor",
            o =>
            {
                o.Cookies = cookies;
                o.Transports = HttpTransportType.WebSockets;
                o.Headers["Origin"] = origin.TrimEnd('/');
            }
        );
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        var connection = builder.Build();
        var circuit = new BlazorCircuit(connection) { before = button };
        circuit.Listen();
        await connection.StartAsync();
        if (await connection.InvokeAsync<string?>("StartCircuit", origin, page.ToString(), "[]", state) is null)
        {
            throw new InvalidOperationException("The circuit was refused.");
        }

        await connection.SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state);
        return circuit;
    }

    /// <summary>Waits until nothing was rendered for a while.</summary>
    public async Task SettleAsync(TimeSpan quiet, TimeSpan atMost)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < atMost && (handler < 0 || Stopwatch.GetElapsedTime(Interlocked.Read(ref lastRender)) < quiet))
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Presses the button; milliseconds until the page is rendered anew.</summary>
    public async Task<double> PressAsync()
    {
        if (handler < 0 || interop < 0)
        {
            throw new InvalidOperationException(
                $"The button was not found among {renders.ToString(CultureInfo.InvariantCulture)} renders (interop "
                    + $"{interop.ToString(CultureInfo.InvariantCulture)})."
            );
        }

        Task wait;
        lock (gate)
        {
            rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = rendered.Task;
        }

        var watch = Stopwatch.StartNew();
        var args =
            $$"""[{"eventHandlerId":{{handler.ToString(CultureInfo.InvariantCulture)}},"eventName":"click","eventFieldInfo":null},"""
            + """{"detail":1,"screenX":0,"screenY":0,"clientX":0,"clientY":0,"offsetX":0,"offsetY":0,"pageX":0,"pageY":0"""
            + ""","movementX":0,"movementY":0,"button":0,"buttons":0,"ctrlKey":false,"shiftKey":false,"altKey":false"""
            + ""","metaKey":false,"type":"click"}]""";
        await connection.SendAsync(
            "BeginInvokeDotNetFromJS",
            Interlocked.Increment(ref calls).ToString(CultureInfo.InvariantCulture),
            null,
            "DispatchEventAsync",
            (long)interop,
            args
        );
        await wait.WaitAsync(TimeSpan.FromSeconds(30));
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Listen()
    {
        connection.On<int, byte[]>(
            "JS.RenderBatch",
            async (id, batch) =>
            {
                Read(batch);
                await connection.SendAsync("OnRenderCompleted", (long)id, null);
                Interlocked.Increment(ref renders);
                Interlocked.Exchange(ref lastRender, Stopwatch.GetTimestamp());
                lock (gate)
                {
                    rendered.TrySetResult();
                }
            }
        );
        connection.On<long, string, string, int, long, int>(
            "JS.BeginInvokeJS",
            async (call, name, args, _, _, _) =>
            {
                if (name.EndsWith("attachWebRendererInterop", StringComparison.Ordinal) && DotNetObject().Match(args) is { Success: true } found)
                {
                    interop = int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
                }

                if (call != 0)
                {
                    await connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call.ToString(CultureInfo.InvariantCulture)},true,null]");
                }
            }
        );
        connection.On<int, string>("JS.AttachComponent", (_, _) => { });
        connection.On<string>("JS.EndInvokeDotNet", _ => { });
        connection.On<string>("JS.EndUpdateRootComponents", _ => { });
        connection.On<long>("JS.EndUpdateRootComponents", _ => { });
        connection.On<string>("JS.Error", _ => { });
    }

    /// <summary>
    /// Finds the button's handler among the reference frames of a render batch (RenderBatchWriter: five tables, their places in the last twenty
    /// bytes).
    /// </summary>
    private void Read(byte[] batch)
    {
        int Int(int at) => BitConverter.ToInt32(batch, at);
        var frames = Int(batch.Length - 16);
        var strings = Int(batch.Length - 4);
        string? Text(int index)
        {
            if (index < 0)
            {
                return null;
            }

            var at = Int(strings + (4 * index));
            int length = 0,
                shift = 0;
            do
            {
                length |= (batch[at] & 0x7f) << shift;
                shift += 7;
            } while ((batch[at++] & 0x80) != 0);
            return Encoding.UTF8.GetString(batch, at, length);
        }

        var seen = before.Name.Length == 0;
        for (int i = 0, count = Int(frames); i < count; i++)
        {
            var at = frames + 4 + (20 * i);
            const int Element = 1,
                Attribute = 3;
            if (Int(at) == Element)
            {
                seen = before.Name.Length == 0;
            }
            else if (Int(at) == Attribute && Text(Int(at + 4)) is { } name)
            {
                seen |= name == before.Name && Text(Int(at + 8)) == before.Value;
                if (seen && name == "onclick" && BitConverter.ToInt64(batch, at + 12) is > 0 and var id)
                {
                    handler = id;
                    return;
                }
            }
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([a-zA-Z0-9+/=]+)-->")]
    private static partial Regex State();

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex DotNetObject();

    /// <summary>Blazor's protocol is MessagePack under a name of its own.</summary>
    private sealed class BlazorPack : IHubProtocol
    {
        private readonly MessagePackHubProtocol inner = new();

        public string Name => "blazorpack";

        public int Version => 1;

        public TransferFormat TransferFormat => inner.TransferFormat;

        public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
            inner.TryParseMessage(ref input, binder, out message);

        public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

        public bool IsVersionSupported(int version) => version == 1;
    }
}
