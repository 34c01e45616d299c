/** The fields of the form that a cure sends the owner to. */
export const CURE_FIELDS = [
  "password",
  "imapHost",
  "imapPort",
  "syncIntervalMinutes",
  "smtpHost",
  "smtpPort",
  "smtpPassword",
] as const;
export type CureField = (typeof CURE_FIELDS)[number];

/** One thing the owner can do about an error; the screen that shows it knows how. */
export type Cure =
  | { kind: "appPassword"; href: string }
  | { kind: "edit"; field: CureField }
  | { kind: "restorePreset" }
  | { kind: "restoreSmtp" }
  | { kind: "withoutSmtp" }
  | { kind: "useHost"; host: string }
  | { kind: "slower" }
  | { kind: "reconnect" }
  | { kind: "copyReference"; reference: string }
  | { kind: "retry" };

/** The interval that « Passer à 15 minutes » sets. */
export const SLOWER_MINUTES = 15;
