import type { UnopenableSecret } from "@/server/vault/rotate-column";
import type { Rotation } from "@/server/vault/rotate-secrets";

/** A rotation in the terminal's words: what was done, what is lost, and which keys are needed no longer. */
export function describeRotation(rotation: Rotation): string[] {
  const { firstKey, reencrypted, unopenable, secretsByKey, missingKeys, interrupted } = rotation;
  const others = [...secretsByKey].filter(([id]) => id !== firstKey);
  return [
    `✅ ${reencrypted} secret(s) rechiffré(s) ; la clé '${firstKey}' en chiffre ${secretsByKey.get(firstKey) ?? 0}`,
    ...unopenable.map(describeLoss),
    ...(interrupted ? ["⚠️ Interrompu avant la fin : relancez npm run keys:rotate, rien n'est perdu"] : []),
    ...others.map(([id, secrets]) => describeKey(id, secrets, missingKeys.includes(id))),
  ];
}

function describeKey(id: string, secrets: number, isMissing: boolean): string {
  if (isMissing) return `⚠️ La clé '${id}' de ${secrets} secret(s) n'est pas dans LOKARIO_ENCRYPTION_KEYS : remettez-la`;
  return secrets === 0
    ? `🗑️ La clé '${id}' ne sert plus : retirez-la de LOKARIO_ENCRYPTION_KEYS, puis redémarrez Lokario`
    : `⚠️ La clé '${id}' chiffre encore ${secrets} secret(s) : gardez-la`;
}

function describeLoss({ table, field, mailbox }: UnopenableSecret): string {
  const owner = mailbox ? `'${mailbox.name}' (intégration ${mailbox.id})` : `Table ${table}`;
  return `❌ ${owner}: aucune clé n'ouvre ${LOSSES[field]}`;
}

const LOSSES: Record<UnopenableSecret["field"], string> = {
  password: "son mot de passe ; saisissez-le de nouveau",
  smtpPassword: "son mot de passe d'envoi ; saisissez-le de nouveau",
  refreshToken: "l'accès accordé par son fournisseur ; reconnectez-la",
  accessToken: "le jeton d'accès de son fournisseur ; reconnectez-la",
  secret: "le secret d'un webhook ; supprimez-le et créez-en un autre",
  previousSecret: "l'ancien secret d'un webhook ; renouvelez son secret",
  verifier: "le secret d'une connexion en cours ; recommencez-la",
};
