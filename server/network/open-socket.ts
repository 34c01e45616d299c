import { connect as connectTcp, isIPv6, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { keepRefusedCertificate } from "./certificate-fault";

const TCP_TIMEOUT_MS = 15_000;
// Long enough for a slow server, short enough that a dead IPv6 route leaves time for IPv4.
const ATTEMPT_TIMEOUT_MS = 5_000;

/** A TCP connection to the first of these addresses that answers. */
export function openTcp(addresses: string[], port: number, signal: AbortSignal): Promise<Socket> {
  const socket = connectTcp({
    // Never looked up: `lookup` answers with the checked addresses, and Node tries them in turn.
    host: "server.invalid",
    port,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT_MS,
    lookup: (_host, _options, done) => done(null, addresses.map(describeAddress)),
    noDelay: true,
  });
  return settleSocket(socket, "connect", TCP_TIMEOUT_MS, signal);
}

export interface TlsIdentity {
  /** The name that the certificate must carry, whatever the address connected to. */
  host: string;
  /** Only for the demonstration server; anything else is verified against the system's authorities. */
  ca?: string;
}

/** Starts TLS on an open connection. */
export function startTls(socket: Socket, identity: TlsIdentity): TLSSocket {
  const servername = /^[\d.]+$/.test(identity.host) || isIPv6(identity.host) ? undefined : identity.host;
  const secure = connectTls({
    socket,
    host: identity.host,
    ...(servername && { servername }),
    ...(identity.ca && { ca: identity.ca }),
    minVersion: "TLSv1.2",
  });
  keepRefusedCertificate(secure);
  return secure;
}

const TLS_TIMEOUT_MS = 15_000;

/** The same, once the handshake is done and the certificate verified. */
export function openTls(socket: Socket, identity: TlsIdentity, signal: AbortSignal): Promise<TLSSocket> {
  return settleSocket(startTls(socket, identity), "secureConnect", TLS_TIMEOUT_MS, signal);
}

function describeAddress(address: string): { address: string; family: number } {
  return { address, family: isIPv6(address) ? 6 : 4 };
}

function settleSocket<T extends Socket>(socket: T, ready: string, timeoutMs: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      cleanUp();
      socket.destroy();
      // A second error of the same failure would otherwise find no listener and end the process.
      socket.on("error", () => {});
      reject(error);
    };
    const onReady = () => {
      cleanUp();
      resolve(socket);
    };
    const onEnd = () => fail(Object.assign(new Error("closed before ready"), { code: "ECONNRESET" }));
    const onAbort = () => fail(signal.reason);
    const timer = setTimeout(() => fail(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })), timeoutMs);
    const cleanUp = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      socket.off(ready, onReady).off("error", fail).off("close", onEnd);
    };
    socket.once(ready, onReady).once("error", fail).once("close", onEnd);
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
  });
}
