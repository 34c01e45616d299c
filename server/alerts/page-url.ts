import { env } from "@/server/env";

/** The whole address of one of Lokario's pages, for those who are elsewhere. */
export function pageUrl(path: string): string {
  const { LOKARIO_PUBLIC_URL, PORT } = env();
  return new URL(path, LOKARIO_PUBLIC_URL ?? `http://localhost:${PORT}`).href;
}
