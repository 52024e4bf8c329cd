using System.Net;
using System.Net.Sockets;

namespace NangSuatHue.Tests;

/// <summary>Loopback ports for programs that the tests start.</summary>
internal static class Ports
{
    /// <summary>A port that was free a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
