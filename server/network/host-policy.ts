import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { findDemoEndpoint } from "./demo-endpoint";
import { SERVICE_PORTS, type Service, type Target } from "./service";

/** `allowPrivate`: the operator vouches for the network the server stands in. */
export interface HostPolicy {
  allowPrivate: boolean;
}

/**
 * Refuses a host or port that Lokario will not connect to, before any name is resolved. Every refusal is
 * the same error, so that the form cannot be used to map a network.
 */
export function checkHost({ host, port, service }: Target, policy: HostPolicy = hostPolicy()): void {
  if (service.protocol === "imap" && findDemoEndpoint(host)) return;
  const literal = parseLiteral(host);
  if (literal ? !isAllowedAddress(literal, policy) : !isAllowedName(host, policy)) throw forbidden(service.hostField);
  const publicHost = literal ? isPublic(literal) : !policy.allowPrivate;
  if (!isAllowedPort(port, service, publicHost)) throw forbidden(service.portField);
}

/** Refuses an address that a name resolved to, and a port that only private addresses may use. */
export function checkAddress(
  address: string,
  { port, service }: Omit<Target, "host">,
  policy: HostPolicy = hostPolicy(),
): void {
  const parsed = parseLiteral(address);
  if (!parsed || !isAllowedAddress(parsed, policy)) throw forbidden(service.hostField);
  if (!isAllowedPort(port, service, isPublic(parsed))) throw forbidden(service.portField);
}

/** The name as DNS and certificates write it: ASCII, no final dot; empty when it is no name. */
export function canonicalHost(host: string): string {
  // domainToASCII would quietly cut at a slash and the like.
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(host)) return parseLiteral(host) ? host : "";
  return domainToASCII(host.replace(/\.$/, ""));
}

export function hostPolicy(): HostPolicy {
  return { allowPrivate: env().LOKARIO_ALLOW_PRIVATE_HOSTS };
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

// Link-local stays out even then: 169.254.169.254 hands out the credentials of cloud machines.
const PRIVATE_RANGES = new Set(["private", "loopback", "uniqueLocal", "carrierGradeNat"]);
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

function parseLiteral(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(":") || text.includes("%") || !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function isPublic(address: Address): boolean {
  if (address.range() !== "unicast") return false;
  // What ipaddr.js calls unicast includes unassigned space and the IPv4-compatible ::/96.
  return address instanceof ipaddr.IPv4 || address.match(PUBLIC_IPV6);
}

function isAllowedAddress(address: Address, policy: HostPolicy): boolean {
  return isPublic(address) || (policy.allowPrivate && PRIVATE_RANGES.has(address.range()));
}

function isAllowedName(host: string, policy: HostPolicy): boolean {
  const name = canonicalHost(host);
  if (name === "" || name.length > 253) return false;
  const labels = name.split(".");
  if (!labels.every((label) => LABEL.test(label))) return false;
  // A last label that starts with a digit is an address in disguise (127.1, 0x7f000001): getaddrinfo accepts those.
  if (/^\d/.test(labels.at(-1) ?? "")) return false;
  return policy.allowPrivate || (labels.length > 1 && labels.at(-1) !== "localhost");
}

function isAllowedPort(port: number, { protocol }: Service, publicHost: boolean): boolean {
  const ports: readonly number[] = SERVICE_PORTS[protocol];
  return publicHost ? ports.includes(port) : Number.isInteger(port) && port > 0 && port < 65536;
}

function forbidden(field: string): AppError {
  return new AppError("mailbox.host_forbidden", { detail: { field } });
}
