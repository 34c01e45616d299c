import type { RouteOptions } from "@/server/network/plan-route";
import type { OfferKey, Provider, ServerAddress, UsernameForm } from "@/server/providers/provider";
import type { NameServer } from "./name-server";

/** One search: whose settings, by which means, until when. */
export interface Search {
  emailAddress: string;
  domain: string;
  names: NameServer;
  signal: AbortSignal;
  /** What the connections may go to, and how names lead there. */
  route: Omit<RouteOptions, "signal">;
  /** Where a service listens: as it stands, but in tests, whose servers have ports of their own. */
  portAt: PortAt;
}

export type PortAt = (host: string, port: number) => number;

/** Servers that a source names for a mailbox, in the order in which they are worth a try. */
export interface Candidates {
  imap: ServerAddress[];
  smtp: ServerAddress[];
  username: UsernameForm;
  /** Where the source tells; else the IMAP host does. */
  provider: Provider | null;
  /** Which of its offers; null where its records do not tell. Absent: the host tells. */
  offer?: OfferKey | null;
}
