import { describeError } from "@/app/_i18n/describe-error";
import type { MailboxView } from "@/server/mailboxes/views";

const NUMBER = new Intl.NumberFormat("fr-FR");

/** The line of one mailbox: number, name, how it is, its mail, and when it is synced next. */
export function describeMailbox(mailbox: MailboxView, now: Date): string {
  const { id, name, messageCount } = mailbox;
  const next = describeNext(mailbox, now);
  const parts = [describeState(mailbox, now), `${NUMBER.format(messageCount)} email(s)`, ...(next ? [next] : [])];
  return `${GLYPHS[mailbox.state]} ${id} '${name}': ${parts.join(", ")}`;
}

const GLYPHS: Record<MailboxView["state"], string> = {
  pending: "⏳",
  synced: "✅",
  partial: "⚠️",
  error: "❌",
  running: "🔄",
  disabled: "⏸",
};

function describeState({ state, progress, lastSuccessAt, error }: MailboxView, now: Date): string {
  switch (state) {
    case "pending":
      return "jamais synchronisée";
    case "synced":
      return `synchronisée ${describeAge(lastSuccessAt, now)}`;
    case "partial":
      return `partielle, synchronisée ${describeAge(lastSuccessAt, now)}`;
    case "running":
      return `en cours, ${NUMBER.format(progress?.done ?? 0)} sur ${NUMBER.format(progress?.total ?? 0)}`;
    case "disabled":
      return "désactivée";
    case "error":
      return `en erreur (${describeError("fr", error?.code ?? "internal", error?.detail).title})`;
  }
}

function describeNext({ state, paused, nextSyncAt }: MailboxView, now: Date): string | null {
  if (state === "disabled" || state === "running") return null;
  if (paused) return "en pause jusqu'à votre correction";
  if (!nextSyncAt) return null;
  const minutes = Math.ceil((nextSyncAt.getTime() - now.getTime()) / 60_000);
  return minutes <= 0 ? "prochaine maintenant" : `prochaine dans ${minutes} min`;
}

function describeAge(at: Date | null, now: Date): string {
  if (!at) return "jamais";
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return "à l'instant";
  if (minutes < 120) return `il y a ${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `il y a ${hours} h` : `il y a ${Math.floor(hours / 24)} jours`;
}
