import type { Notifications } from "./schema";

/** Settings › Notifications. */
export interface NotificationsView extends Notifications {
  /** Where the mails go. */
  address: string;
  /** How they leave; null: there is no way out, and no mail can be sent. */
  sender: { address: string; mailboxName: string | null } | null;
  recent: PastIncidentView[];
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
