"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useTRPC } from "../_trpc/client";
import { AlarmNotice } from "./alarm-notice";
import { findAlarm } from "./find-alarm";

/** Screens that say so in their own place. */
const SAID_THERE = ["/inbox", "/settings/integrations"];

/** Mailboxes with an open incident, above every screen that does not show them itself. */
export function AlarmBanner() {
  const path = usePathname();
  const trpc = useTRPC();
  const { data: mailboxes = [] } = useQuery(trpc.mailboxes.list.queryOptions());
  if (SAID_THERE.some((href) => path === href || path.startsWith(`${href}/`))) return null;
  const alarms = mailboxes.flatMap((mailbox) => {
    const alarm = mailbox.incident && findAlarm(mailbox);
    return alarm ? <AlarmNotice key={mailbox.id} mailbox={mailbox} alarm={alarm} /> : [];
  });
  return alarms.length > 0 ? <div className="flex flex-col gap-2 px-4 pt-4 md:px-6">{alarms}</div> : null;
}
