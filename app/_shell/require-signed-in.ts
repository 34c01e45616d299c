import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hasOwner } from "@/server/auth/has-owner";
import { findSessionId, findViewer } from "@/server/auth/session";
import type { Viewer } from "@/server/auth/viewer";

/** The person behind the request; anybody else is led to the sign-in and, after it, back to the same address. */
export async function requireSignedIn(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer) return viewer;
  if (!(await hasOwner())) redirect("/setup");
  // proxy.ts notes the address: a layout is not told it.
  const query = new URLSearchParams({ next: (await headers()).get("x-lokario-path") ?? "/inbox" });
  if (await findSessionId()) query.set("expired", "1");
  redirect(`/login?${query}`);
}
