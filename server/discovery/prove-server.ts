import type { Socket } from "node:net";
import { openTcp, openTls } from "@/server/network/open-socket";
import { planRoute } from "@/server/network/plan-route";
import type { Service } from "@/server/network/service";
import { timeLimit } from "@/server/network/time-limit";
import type { ServerAddress } from "@/server/providers/provider";
import { greet } from "./greet";
import type { Search } from "./search";

const PROOF_MS = 5_000;

const SERVICES: Record<"imap" | "smtp", Service> = {
  imap: { protocol: "imap", hostField: "imapHost", portField: "imapPort" },
  smtp: { protocol: "smtp", hostField: "smtpHost", portField: "smtpPort" },
};

/** Whether a server is there: allowed, found, open, its certificate valid, and speaking the protocol. Nobody logs in. */
export async function proveServer(
  { host, port, security }: ServerAddress,
  protocol: "imap" | "smtp",
  search: Pick<Search, "route" | "portAt" | "signal">,
): Promise<boolean> {
  const signal = AbortSignal.any([search.signal, timeLimit(PROOF_MS)]);
  let socket: Socket | null = null;
  try {
    const target = { host, port: search.portAt(host, port), service: SERVICES[protocol] };
    const { addresses, port: openPort, identity } = await planRoute(target, { ...search.route, signal });
    socket = await openTcp(addresses, openPort, signal);
    if (security === "starttls") {
      await greet(socket, protocol, { untilTls: true, signal });
      socket = await openTls(socket, identity, signal);
    } else {
      socket = await openTls(socket, identity, signal);
      await greet(socket, protocol, { untilTls: false, signal });
    }
    return true;
  } catch {
    return false;
  } finally {
    socket?.destroy();
  }
}
