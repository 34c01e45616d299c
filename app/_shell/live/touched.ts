/** What the server says has changed; `resync`: anything may have. */
export type Touched = "mailbox" | "conversations" | "clients" | "drafts" | "resync";

/** Between the tabs of one browser. */
export const LIVE_CHANNEL = "lokario-live";
