using System.Net;
using System.Net.Sockets;

namespace FhirRegimens.Testing;

/// <summary>Ports of this machine that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>Listens on a free port; where somebody else was quicker to take it, on another.</summary>
    public static (HttpListener Listener, Uri Address) Listen()
    {
        while (true)
        {
            using var port = new TcpListener(IPAddress.Loopback, 0);
            port.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/");
            port.Stop();
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
