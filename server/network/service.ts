/** The ports at which each protocol is served on the Internet. */
export const SERVICE_PORTS = {
  imap: [143, 993],
  smtp: [25, 465, 587],
  http: [80],
  https: [443],
} as const satisfies Record<string, readonly number[]>;

export type Protocol = keyof typeof SERVICE_PORTS;

/** What is looked for at a host, and which fields of the caller's form a refusal is about. */
export interface Service {
  protocol: Protocol;
  hostField: string;
  portField: string;
}

/** A service of a host. */
export interface Target {
  host: string;
  port: number;
  service: Service;
}
