import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { eraseHomeless } from "@/server/mailboxes/erase-places";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { type SendingMailbox, sendingMailbox } from "@/tests/support/sending-mailbox";
import { storeMail } from "@/tests/support/store-mail";
import { dispatchDraft } from "./dispatch-draft";
import { keepSent } from "./keep-sent";
import { pruneDrafts } from "./prune-drafts";
import { queueDraft } from "./queue-draft";

let company: Awaited<ReturnType<typeof createCompany>>;
let smtp: ScriptedSmtp;
let mailbox: SendingMailbox;

beforeAll(async () => {
  [company, smtp] = await Promise.all([createCompany("Atelier Martin"), startScriptedSmtp()]);
  mailbox = await sendingMailbox(company.companyId, smtp.port);
});
afterAll(() => smtp.stop());

/** A mail that its server took; nothing of it is in the Inbox yet. */
async function send() {
  const { id } = await createDraft(mailbox, { authorId: company.owner.userId });
  await queueDraft(company.owner, { id, version: 1, unlessAnswered: false });
  await db.draft.update({ where: { id }, data: { sendAt: new Date() } });
  expect((await dispatchDraft(id)).state).toBe("SENT");
  return findDraft(id);
}

const findDraft = (id: string) => db.draft.findUniqueOrThrow({ where: { id } });

/** What a sync does with the copy in « Envoyés ». */
function storeCopy({ messageId }: { messageId: string | null }) {
  return storeMail(mailbox, [{ messageId, from: { name: "Claire", address: mailbox.address } }], "Sent");
}

async function keep({ id }: { id: string }): Promise<string> {
  await keepSent(id);
  return (await findDraft(id)).sentMessageId ?? "";
}

describe("a mail that was sent", () => {
  it("is one message, whether its copy or its sending is stored first", async () => {
    for (const isCopyFirst of [true, false]) {
      const draft = await send();
      if (isCopyFirst) await storeCopy(draft);
      const id = await keep(draft);
      if (!isCopyFirst) await storeCopy(draft);
      await keepSent(draft.id);
      expect(await db.message.findMany({ where: { messageId: draft.messageId } })).toMatchObject([
        { id, sentHere: true },
      ]);
    }
  });

  it("does not come back when its copy is deleted, in Lokario or in another program", async () => {
    const draft = await send();
    await storeCopy(draft);
    const id = await keep(draft);
    await db.messagePlace.deleteMany({ where: { messageId: id } });
    await db.$transaction((tx) => eraseHomeless(tx, [id]));
    await keepSent(draft.id);
    expect(await db.draft.count({ where: { id: draft.id } })).toBe(0);
    expect(await db.message.count({ where: { messageId: draft.messageId } })).toBe(0);
  });

  it("leaves nothing of its draft after thirty days, but while no server has shown it", async () => {
    const drafts = [await send(), await send()];
    await storeCopy(drafts[0] ?? { messageId: null });
    for (const draft of drafts) await keep(draft);
    const ids = drafts.map(({ id }) => id);
    const sentAt = new Date(Date.now() - 31 * 86_400_000);
    await db.draft.updateMany({ where: { id: { in: ids } }, data: { sentAt, copy: "FAILED" } });
    await pruneDrafts();
    expect(await db.draft.findMany({ where: { id: { in: ids } }, select: { id: true } })).toEqual([{ id: ids[1] }]);
  });
});
