import type { ReactNode } from "react";
import { requireSignedIn } from "../_shell/require-signed-in";
import { Shell } from "../_shell/shell";
import { Hydrated, prefetch, trpc } from "../_trpc/server";
import { UnsavedTexts } from "./inbox/_composer/unsaved-texts";

/** Everything behind the sign-in. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  await requireSignedIn();
  await Promise.all([
    prefetch(trpc.account.me.queryOptions()),
    prefetch(trpc.inbox.unread.queryOptions()),
    prefetch(trpc.mailboxes.list.queryOptions()),
  ]);
  return (
    <Hydrated>
      <Shell>
        <UnsavedTexts />
        {children}
      </Shell>
    </Hydrated>
  );
}
