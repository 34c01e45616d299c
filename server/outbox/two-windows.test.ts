import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { sendingMailbox } from "@/tests/support/sending-mailbox";
import { type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { discardDraft, restoreDraft } from "./discard-draft";
import { getDraft } from "./get-draft";
import { openDraft } from "./open-draft";
import { pruneDrafts } from "./prune-drafts";
import { queueDraft } from "./queue-draft";
import { saveDraft } from "./save-draft";

let company: Awaited<ReturnType<typeof createCompany>>;
let mailbox: StoredMailbox;
let messageId: string;

beforeAll(async () => {
  company = await createCompany();
  mailbox = await sendingMailbox(company.companyId, 9);
});

async function openAnswer() {
  const [mail] = await storeMail(mailbox, [{}]);
  messageId = mail?.messageId ?? "";
  return openDraft(company.owner, { kind: "REPLY", messageId, heading: "" });
}

const contentOf = (text: string) => ({
  mailboxId: mailbox.id,
  to: [{ name: "", address: "jean@client.test" }],
  cc: [],
  bcc: [],
  subject: "Re: Devis",
  text,
  quote: "",
  quotesHtml: false,
});

describe("two windows on one draft", () => {
  it("write in the same one, however they begin", async () => {
    const first = await openAnswer();
    const others = await Promise.all(
      [1, 2, 3].map(() => openDraft(company.owner, { kind: "REPLY_ALL", messageId, heading: "" })),
    );
    expect(new Set(others.map(({ id }) => id))).toEqual(new Set([first.id]));
    const colleague = await openDraft(company.member, { kind: "REPLY", messageId, heading: "" });
    expect(colleague.id).not.toBe(first.id);
  });

  it("overwrite nothing of each other: the second is told, and both texts are there", async () => {
    const { id, version } = await openAnswer();
    const saves = await Promise.allSettled([
      saveDraft(company.owner, { id, version, content: contentOf("Première fenêtre") }),
      saveDraft(company.owner, { id, version, content: contentOf("Seconde fenêtre") }),
    ]);
    const refused = saves.filter((save) => save.status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "draft.changed_elsewhere" } }]);
    const kept = await getDraft(company.owner, id);
    expect(["Première fenêtre", "Seconde fenêtre"]).toContain(kept.text);
    // « Garder la mienne »: over the version that was seen now.
    await saveDraft(company.owner, { id, version: kept.version, content: contentOf("La mienne") });
    expect((await getDraft(company.owner, id)).text).toBe("La mienne");
  });

  it("send it once: of two at the same instant one is told", async () => {
    const { id, version } = await openAnswer();
    const saved = await saveDraft(company.owner, { id, version, content: contentOf("Bonjour") });
    const sends = await Promise.allSettled(
      [1, 2, 3].map(() => queueDraft(company.owner, { id, version: saved.version, unlessAnswered: false })),
    );
    expect(sends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(
      saveDraft(company.owner, { id, version: saved.version + 1, content: contentOf("Trop tard") }),
    ).rejects.toMatchObject({ code: "draft.on_its_way" });
    expect(await db.executorEvent.count({ where: { id: { startsWith: `send:${id}:` } } })).toBe(1);
  });

  it("is not sent from the window that has not seen the last version", async () => {
    const { id, version } = await openAnswer();
    await saveDraft(company.owner, { id, version, content: contentOf("Une autre fenêtre") });
    await expect(queueDraft(company.owner, { id, version, unlessAnswered: false })).rejects.toMatchObject({
      code: "draft.changed_elsewhere",
    });
  });
});

describe("a draft", () => {
  it("that was thrown away can be had back", async () => {
    const { id, version } = await openAnswer();
    await saveDraft(company.owner, { id, version, content: contentOf("Bonjour") });
    await discardDraft(company.owner, { id, onlyUntouched: false });
    await expect(getDraft(company.owner, id)).rejects.toMatchObject({ code: "request.not_found" });
    expect(await restoreDraft(company.owner, id)).toMatchObject({ text: "Bonjour" });
  });

  it("that another window wrote in is not thrown away by one that left it untouched", async () => {
    const { id, version } = await openAnswer();
    await saveDraft(company.owner, { id, version, content: contentOf("Du téléphone") });
    await discardDraft(company.owner, { id, onlyUntouched: true });
    expect(await getDraft(company.owner, id)).toMatchObject({ text: "Du téléphone", state: "WRITING" });
  });

  it("left untouched by one window comes back with what another wrote in it, unless somebody threw it away", async () => {
    const { id, version } = await openAnswer();
    await discardDraft(company.owner, { id, onlyUntouched: true });
    await expect(getDraft(company.owner, id)).rejects.toMatchObject({ code: "request.not_found" });
    const saved = await saveDraft(company.owner, { id, version, content: contentOf("Du téléphone") });
    expect(await getDraft(company.owner, id)).toMatchObject({ text: "Du téléphone", state: "WRITING" });
    await discardDraft(company.owner, { id, onlyUntouched: false });
    await expect(
      saveDraft(company.owner, { id, version: saved.version, content: contentOf("Trop tard") }),
    ).rejects.toMatchObject({ code: "request.not_found" });
  });

  it("is kept for thirty days under an open window in which nothing was written yet", async () => {
    const [young, old] = [await openAnswer(), await openAnswer()];
    const age = (id: string, days: number) => db.$executeRaw`
      UPDATE "draft" SET "updatedAt" = now() - make_interval(days => ${days}) WHERE "id" = ${id}::uuid`;
    await age(young.id, 29);
    await age(old.id, 31);
    await pruneDrafts();
    expect(await getDraft(company.owner, young.id)).toMatchObject({ state: "WRITING" });
    await expect(getDraft(company.owner, old.id)).rejects.toMatchObject({ code: "request.not_found" });
  });

  it.each([
    ["to", { to: [] }],
    ["cc", { cc: [{ name: "", address: "pas une adresse" }] }],
    ["bcc", { bcc: [{ name: "", address: "a@b" }] }],
  ])("without sendable addresses in %s is not sent", async (field, changes) => {
    const { id, version } = await openAnswer();
    const saved = await saveDraft(company.owner, { id, version, content: { ...contentOf("Bonjour"), ...changes } });
    await expect(
      queueDraft(company.owner, { id, version: saved.version, unlessAnswered: false }),
    ).rejects.toMatchObject({ code: "request.invalid", detail: { field } });
  });

  it("is not sent from a mailbox without a server for sending", async () => {
    const { id, version } = await openAnswer();
    await db.mailbox.update({ where: { id: mailbox.id }, data: { smtpHost: null } });
    await expect(queueDraft(company.owner, { id, version, unlessAnswered: false })).rejects.toMatchObject({
      code: "draft.sending_not_configured",
    });
    await db.mailbox.update({ where: { id: mailbox.id }, data: { smtpHost: "localhost" } });
  });
});
