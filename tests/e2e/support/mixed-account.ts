import { deliver } from "@/tests/support/deliver";
import type { ImapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";

/** Mail of every fate: delivered twice, old, impossible to import, sent, and in a folder that is not synced. */
export function deliverOfEverything(account: ImapUser): void {
  const twice = buildMail({
    from: "Marie Durand <marie@durand.test>",
    subject: "Devis cuisine",
    messageId: "d@d.test",
  });
  deliver(account, [
    twice,
    twice,
    buildMail({ subject: "Vieille facture" }),
    buildUnreadableMail("Photos du chantier été", "=?utf-8?Q?Ren=C3=A9e_Petit?= <renee@petit.test>"),
    buildUnreadableMail("Newsletter"),
  ]);
  deliver(account, buildMail({ subject: "Re: Devis cuisine", inReplyTo: "d@d.test", text: "Bien reçu." }), "Sent");
  deliver(account, [buildMail({ subject: "Classé" }), buildMail({ subject: "Classé aussi" })], "Fournisseurs");
  for (const [index, mail] of listMaildir(account).entries()) {
    mail.receivedAt(new Date(Date.now() - (index === 2 ? 300 : 1) * 86_400_000));
  }
}
