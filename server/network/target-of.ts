import { SERVICE_PORTS, type Service, type Target } from "./service";

/** What is connected to for a URL; which field of a form a refusal is about, the caller knows. */
export function targetOf(url: URL, fields: Pick<Service, "hostField" | "portField">): Target {
  const protocol = url.protocol === "http:" ? "http" : "https";
  return {
    // An IPv6 address stands in brackets in a URL only.
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? SERVICE_PORTS[protocol][0] : Number(url.port),
    service: { protocol, ...fields },
  };
}
