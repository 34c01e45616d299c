import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { discardDraft, restoreDraft } from "@/server/outbox/discard-draft";
import { getDraft } from "@/server/outbox/get-draft";
import { queueDraft } from "@/server/outbox/queue-draft";
import { saveDraft } from "@/server/outbox/save-draft";
import { SaveDraft } from "@/server/outbox/schema";
import { takeBack } from "@/server/outbox/take-back";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { sendingMailbox } from "@/tests/support/sending-mailbox";
import type { DraftServer } from "./draft-server";
import { textOf } from "./draft-text";
import { type DraftWriting, startWriting } from "./draft-writing";

let company: Awaited<ReturnType<typeof createCompany>>;
let mailbox: Awaited<ReturnType<typeof sendingMailbox>>;
let id: string;
let network: "up" | "cut" | "answers lost";
let saves: number;

beforeAll(async () => {
  company = await createCompany();
  mailbox = await sendingMailbox(company.companyId, 9);
});
beforeEach(async () => {
  network = "up";
  saves = 0;
  ({ id } = await createDraft(mailbox, { authorId: company.owner.userId }));
});

/** The draft's verbs, over a network that can be cut before the server or behind it. */
function server(): DraftServer {
  const ask = async <Answer, Refusal>(verb: () => Promise<Answer>, refusal: Refusal) => {
    if (network === "cut") throw new Error("Failed to fetch");
    const answer = await verb().catch((error: unknown) => {
      if (error instanceof AppError) return refusal;
      throw error;
    });
    if (network === "answers lost") throw new Error("Failed to fetch");
    return answer;
  };
  return {
    save: (version, content) => {
      saves += 1;
      return ask(() => saveDraft(company.owner, SaveDraft.parse({ id, version, content })), "refused" as const);
    },
    read: () => ask(() => getDraft(company.owner, id), null),
  };
}

const read = () => getDraft(company.owner, id);
const openWindow = async () => startWriting(await read(), server());
const send = async () => queueDraft(company.owner, { id, version: (await read()).version, unlessAnswered: false });

/** Types, and has it saved. */
async function write(window: DraftWriting, text: string): Promise<boolean> {
  window.change({ text });
  return window.save();
}

test("what is typed is saved a moment later, and a cut network is tried again, with all that was typed meanwhile", async () => {
  const window = await openWindow();
  network = "cut";
  window.change({ text: "Bonjour" });
  await vi.waitFor(() => expect(window.now().state).toBe("failed"), { timeout: 2_000 });
  window.change({ text: "Bonjour Marie" });
  expect(saves).toBe(1);
  network = "up";
  await vi.waitFor(() => expect(window.now().state).toBe("saved"), { timeout: 8_000 });
  expect(await read()).toMatchObject({ text: "Bonjour Marie", version: 2 });
});

test("answers that are lost are nobody else's words: writing goes on", async () => {
  const window = await openWindow();
  network = "answers lost";
  expect(await write(window, "Un")).toBe(false);
  expect(await write(window, "Un, deux")).toBe(false);
  network = "up";
  expect(await write(window, "Un, deux, trois")).toBe(true);
  expect(window.now()).toMatchObject({ state: "saved", conflict: null });
  expect((await read()).text).toBe("Un, deux, trois");
});

test("a lost answer to the very text is found out without saving again, though the server cleaned it", async () => {
  const window = await openWindow();
  network = "answers lost";
  await write(window, "Bonjour\0 Marie");
  network = "up";
  expect(await window.save()).toBe(true);
  expect(await read()).toMatchObject({ text: "Bonjour Marie", version: window.now().version });
});

test("another window's words stop the saving until one of both texts is chosen", async () => {
  const [first, second] = [await openWindow(), await openWindow()];
  await write(first, "De la première");
  expect(await write(second, "De la seconde")).toBe(false);
  expect(second.now().conflict).toMatchObject({ text: "De la première" });
  expect((await read()).text).toBe("De la première");
  second.keepMine();
  expect(await second.save()).toBe(true);
  expect((await read()).text).toBe("De la seconde");

  expect(await write(first, "Encore la première")).toBe(false);
  first.takeOther();
  expect(first.now()).toMatchObject({ text: { text: "De la seconde" }, state: "saved", conflict: null });
  expect(await write(second, "La suite")).toBe(true);
  first.follow(await read());
  expect(first.now().text.text).toBe("La suite");
});

test("text that a sending left behind is kept and named, and is saved when the sending is taken back", async () => {
  const window = await openWindow();
  const sent = await send();
  expect(await write(window, "Une phrase de plus")).toBe(false);
  expect(window.now()).toMatchObject({ conflict: "sent", text: { text: "Une phrase de plus" } });
  expect(window.isUnsaved()).toBe(true);
  window.follow(await takeBack(company.owner, sent.id));
  expect(await window.save()).toBe(true);
  expect(window.now().conflict).toBeNull();
  expect((await read()).text).toBe("Une phrase de plus");
});

test("text of a draft thrown away elsewhere is kept and named, and is saved when the draft is had back", async () => {
  const window = await openWindow();
  await discardDraft(company.owner, { id, onlyUntouched: false });
  expect(await write(window, "Une phrase de plus")).toBe(false);
  expect(window.now()).toMatchObject({ conflict: "discarded", text: { text: "Une phrase de plus" } });
  window.follow(await restoreDraft(company.owner, id));
  expect(await window.save()).toBe(true);
  expect((await read()).text).toBe("Une phrase de plus");
});

test("two windows in conflict: what the other does next is told too", async () => {
  const [first, second] = [await openWindow(), await openWindow()];
  await write(first, "De la première");
  await write(second, "De la seconde");
  await send();
  second.follow(await read());
  await second.save();
  expect(second.now()).toMatchObject({ conflict: "sent", text: { text: "De la seconde" } });
});

test("a network cut while the reason is asked for says nothing of another window", async () => {
  const verbs = server();
  const window = startWriting(await read(), {
    ...verbs,
    async save(version, content) {
      const answer = await verbs.save(version, content);
      network = "cut";
      return answer;
    },
  });
  await saveDraft(company.owner, { id, version: 1, content: { ...textOf(await read()), text: "De l'autre" } });
  expect(await write(window, "De celle-ci")).toBe(false);
  expect(window.now()).toMatchObject({ state: "failed", conflict: null });
});

test("a mailbox that was removed is no other window: the text is kept, and saved from another mailbox", async () => {
  const window = await openWindow();
  const other = await sendingMailbox(company.companyId, 9);
  await db.mailbox.update({ where: { id: other.id }, data: { deletedAt: new Date() } });
  window.change({ mailboxId: other.id });
  expect(await window.save()).toBe(false);
  expect(window.now()).toMatchObject({ state: "failed", conflict: null });
  window.change({ mailboxId: mailbox.id });
  expect(await window.save()).toBe(true);
});

test("one that was thrown away here is saved no more, until it is had back", async () => {
  const window = await openWindow();
  window.change({ text: "Jeté trop vite" });
  window.stop();
  expect(await window.save()).toBe(false);
  expect(saves).toBe(0);
  window.resume();
  await vi.waitFor(async () => expect((await read()).text).toBe("Jeté trop vite"), { timeout: 3_000 });
});
