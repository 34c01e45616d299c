import { findProviderByHost } from "./find-provider";

/** Whether a sending server puts what it sends into « Envoyés » by itself: a second copy would double it there. */
export function filesSent(smtpHost: string): boolean {
  return findProviderByHost(smtpHost)?.filesSent ?? false;
}
