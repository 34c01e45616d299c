import { describeError } from "@/app/_i18n/describe-error";
import type { Findings } from "./verify-one";

/** One mailbox: a line per folder whose numbers add up, then what they mean. */
export function describeFindings({ name, folders, missing, error }: Findings): string[] {
  if (error) {
    const { title, text } = describeError("fr", error.code, error.detail);
    return [`❌ '${name}': ${text ? `${title}. ${text}` : title}`];
  }
  return [
    `📧 '${name}'`,
    ...folders.map(describeFolder),
    missing === 0 ? `✅ '${name}': tout y est` : `⚠️ '${name}': ${missing} email(s) manquant(s)`,
  ];
}

function describeFolder({
  path,
  server,
  imported,
  duplicates,
  filtered,
  quarantined,
  missing,
}: Findings["folders"][0]) {
  const parts = [
    `${imported} importé(s)`,
    `${duplicates} doublon(s)`,
    `${filtered} filtré(s)`,
    `${quarantined} en quarantaine`,
    `${missing} manquant(s)`,
  ];
  return `   ${path}: ${server} sur le serveur = ${parts.join(" + ")}`;
}
