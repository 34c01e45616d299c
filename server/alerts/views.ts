import type { ShownError } from "@/server/errors";
import type { Notifications } from "./schema";

/** Settings › Notifications. */
export interface NotificationsView extends Notifications {
  /** Where the mails go. */
  address: string;
  /** How they leave; null: there is no way out, and no mail can be sent. */
  sender: { address: string; mailboxName: string | null } | null;
  unsent: UnsentMailView | null;
  recent: PastIncidentView[];
}

/** The latest mail to this owner, which has not left for a cause that is known. */
export interface UnsentMailView {
  id: string;
  createdAt: Date;
  /** null: there was no way out. */
  error: ShownError | null;
  /** null: it is not tried any more by itself. */
  nextAttemptAt: Date | null;
}

export interface PastIncidentView {
  id: string;
  mailboxId: number;
  mailboxName: string;
  kind: "failing" | "needs_owner" | "silent";
  openedAt: Date;
  closedAt: Date | null;
  /** Owners who were told by mail. */
  told: number;
}
