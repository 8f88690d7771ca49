using System.Net;
using System.Net.Sockets;

namespace FhirRegimens.Testing;

/// <summary>Ports of this machine that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>
    /// A port that is free now. Somebody else may be quicker to take it: whoever gives it to another program must be ready
    /// to try a second one. A listener of this process gets its port from <see cref="Listen"/>.
    /// </summary>
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Listens on a free port; where somebody else was quicker to take it, on another.</summary>
    public static (HttpListener Listener, Uri Address) Listen()
    {
        while (true)
        {
            var address = new Uri($"http://127.0.0.1:{Find()}/");
            var candidate = new HttpListener { Prefixes = { address.AbsoluteUri } };
            try
            {
                candidate.Start();
                return (candidate, address);
            }
            catch (HttpListenerException)
            {
                candidate.Close();
            }
        }
    }
}
