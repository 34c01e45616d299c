import { Parser } from "htmlparser2";
import { domainOf } from "@/server/providers/find-provider";
import type { ServerAddress, UsernameForm } from "@/server/providers/provider";
import type { Candidates } from "./search";

/** One <incomingServer> or <outgoingServer> with the texts of its elements. */
interface ServerElement {
  protocol: string;
  values: Record<string, string>;
}

/** The encrypted servers of a Thunderbird configuration file, in its order, TLS before STARTTLS; null without one. */
export function readAutoconfig(xml: string, emailAddress: string): Candidates | null {
  const elements = readServers(xml);
  const incoming = elements.filter(({ protocol }) => protocol === "imap");
  const imap = toServers(incoming, emailAddress);
  if (imap.length === 0) return null;
  const smtp = toServers(
    elements.filter(({ protocol }) => protocol === "smtp"),
    emailAddress,
  );
  return { imap, smtp, username: usernameForm(incoming[0]?.values.username), provider: null };
}

/** The parser knows no document types, so no entities but XML's own five: nothing in the file can grow or lead away. */
function readServers(xml: string): ServerElement[] {
  const servers: ServerElement[] = [];
  let server: ServerElement | null = null;
  let text = "";
  const parser = new Parser(
    {
      onopentag(name, { type = "" }) {
        text = "";
        if (name === "incomingServer" || name === "outgoingServer")
          server = { protocol: type.toLowerCase(), values: {} };
      },
      ontext: (more) => {
        text += more;
      },
      onclosetag(name) {
        if (name === "incomingServer" || name === "outgoingServer") {
          if (server) servers.push(server);
          server = null;
        } else if (server) server.values[name] ??= text.trim();
        text = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return servers;
}

const SECURITIES: Record<string, ServerAddress["security"] | undefined> = { ssl: "tls", starttls: "starttls" };

function toServers(elements: ServerElement[], emailAddress: string): ServerAddress[] {
  const servers = elements.flatMap(({ values }) => {
    const host = fillIn(values.hostname ?? "", emailAddress).toLowerCase();
    const security = SECURITIES[values.socketType?.toLowerCase() ?? ""];
    const port = Number(values.port);
    return host !== "" && security && Number.isInteger(port) ? [{ host, port, security }] : [];
  });
  return servers.sort((a, b) => Number(a.security === "starttls") - Number(b.security === "starttls"));
}

function fillIn(pattern: string, emailAddress: string): string {
  const values: Record<string, string> = {
    "%EMAILADDRESS%": emailAddress,
    "%EMAILLOCALPART%": emailAddress.slice(0, emailAddress.lastIndexOf("@")),
    "%EMAILDOMAIN%": domainOf(emailAddress),
  };
  return pattern.replace(/%[A-Z]+%/g, (name) => values[name] ?? name);
}

function usernameForm(pattern = ""): UsernameForm {
  return pattern === "%EMAILLOCALPART%" ? "localPart" : "address";
}
