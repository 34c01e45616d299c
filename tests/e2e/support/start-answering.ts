import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { launchBrowser, openPage } from "./browser";
import { OWNER_ENV, signIn } from "./people";
import { connectByRest, createToken, syncByRest } from "./rest";
import { startApp } from "./start-app";

export type Answering = Awaited<ReturnType<typeof startAnswering>>;

/** An owner with two mails to answer, and a server that would send, though no mailbox is told of it yet. */
export async function startAnswering(script: SmtpScript = {}) {
  const [app, browser, smtp] = await Promise.all([
    startApp({ env: OWNER_ENV }),
    launchBrowser(),
    startScriptedSmtp(script),
  ]);
  const account = imapUser("contact");
  deliver(account, [
    buildMail({ from: "Paul Petit <paul@petit.test>", subject: "Facture 12", text: "Bonjour,\nmerci." }),
    buildMail({
      ...{ from: "Marie Durand <marie@durand.test>", to: account.username, cc: "luc@durand.test" },
      ...{ subject: "Devis cuisine", messageId: "d@d.test", text: "Bonjour,\n\nPouvez-vous me rappeler ?\n\nMarie" },
    }),
  ]);
  const token = await createToken(app);
  const mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
  const page = await openPage(browser);
  await signIn(page, app);
  const stop = async () => {
    await browser.close();
    await Promise.all([app.stop(), smtp.stop()]);
  };
  return { app, browser, smtp, account, token, mailboxId, page, stop };
}
