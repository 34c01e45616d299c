import { redirect } from "next/navigation";
import { hasOwner } from "@/server/auth/has-owner";
import { findViewer } from "@/server/auth/session";

/** The printed address leads to wherever this installation and this person are. */
export default async function StartPage() {
  if (await findViewer()) redirect("/inbox");
  redirect((await hasOwner()) ? "/login" : "/setup");
}
