import { afterAll, beforeAll, expect } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { dispatchDraft } from "@/server/outbox/dispatch-draft";
import { queueDraft } from "@/server/outbox/queue-draft";
import { settleUncertain } from "@/server/outbox/settle-uncertain";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { type ScriptedSmtp, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { sendingMailbox } from "@/tests/support/sending-mailbox";
import { keepServers } from "./kept-servers";

type Written = Parameters<typeof createDraft>[1];

export interface FaultySending {
  faulty: ScriptedSmtp;
  /** Tries now, as when its time has come; answers where the draft stands then, and why. */
  tryNow: () => Promise<string>;
  /** « Envoyer », once more. */
  sendAgain: () => Promise<void>;
  /** « Le renvoyer ». */
  settle: () => Promise<void>;
  /** From now on its server is one that works. */
  heal: () => Promise<void>;
  /** What servers took of it, whatever they said. */
  taken: () => ScriptedSmtp["mails"];
  draft: () => Promise<{ refused: string[]; text: string; tries: number }>;
}

/** Mails on their way to a server that fails as told, and then works, with each mail counted. */
export function faultySendings(): (script: SmtpScript, written?: Written) => Promise<FaultySending> {
  const kept = keepServers();
  let good: ScriptedSmtp;
  let owner: Viewer;
  beforeAll(async () => {
    good = await startScriptedSmtp();
    ({ owner } = await createCompany());
  });
  afterAll(() => good.stop());

  return async (script, written) => {
    const faulty = kept(await startScriptedSmtp(script));
    const mailbox = await sendingMailbox(owner.companyId, faulty.port);
    await db.mailbox.update({ where: { id: mailbox.id }, data: { smtpUseTls: script.tls ?? true } });
    const { id } = await createDraft(mailbox, { authorId: owner.userId, ...written });
    const read = () => db.draft.findUniqueOrThrow({ where: { id } });
    const sendAgain = async () => {
      await queueDraft(owner, { id, version: (await read()).version, unlessAnswered: false });
    };
    await sendAgain();
    return {
      faulty,
      sendAgain,
      tryNow: async () => {
        await db.draft.updateMany({ where: { id, sendAt: { not: null } }, data: { sendAt: new Date() } });
        const { state } = await dispatchDraft(id);
        return [state, (await read()).errorCode].filter(Boolean).join(" ");
      },
      settle: async () => {
        await settleUncertain(owner, id, false);
      },
      heal: async () => {
        await db.mailbox.update({ where: { id: mailbox.id }, data: { smtpPort: good.port, smtpUseTls: true } });
      },
      taken: () => [...faulty.mails, ...good.mails].filter(({ content }) => content.includes(`Message-ID: <${id}`)),
      draft: read,
    };
  };
}

/** It works again: the mail goes once, and no call more sends it twice. */
export async function expectOneMail(sending: FaultySending) {
  await sending.heal();
  expect(await sending.tryNow()).toBe("SENT");
  expect(await sending.tryNow()).toBe("SENT");
  expect(sending.taken()).toHaveLength(1);
}
