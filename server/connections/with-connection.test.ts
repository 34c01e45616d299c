import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { timeLimit } from "@/server/network/time-limit";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { type CuttableProxy, startCuttableProxy } from "@/tests/support/cuttable-proxy";
import { deferred } from "@/tests/support/deferred";
import { imapUser } from "@/tests/support/imap-user";
import { closingConnections } from "./connections-of-request";
import type { Loan } from "./lane";
import { closeConnections } from "./lanes";
import { withConnection } from "./with-connection";

let owner: Viewer;
let proxy: CuttableProxy;
const opened: number[] = [];

beforeAll(async () => {
  ({ owner } = await createCompany());
  proxy = await startCuttableProxy(imapUser().port);
});
afterEach(() => closeConnections());
afterAll(() => proxy.stop());

async function connect(): Promise<number> {
  // The owner's own sync stays out of it.
  const { id } = await connectTestMailbox(owner, { enabled: false, account: { ...imapUser(), port: proxy.port } });
  opened.push(proxy.opened());
  return id;
}

/** Connections opened since the mailbox of this test was connected. */
const countOpened = () => proxy.opened() - (opened.at(-1) ?? 0);

const look = ({ session }: Loan) => session.openFolder("INBOX").then(({ exists }) => exists);

it("logs in once for users that follow each other, and tells the first of them the stages", async () => {
  const id = await connect();
  const stages: string[] = [];
  const onStage = ({ name }: { name: string }) => void stages.push(name);
  for (const purpose of ["sync", "sync", "archive", "person"] as const) {
    await withConnection(id, { purpose, onStage }, look);
  }
  expect(countOpened()).toBe(1);
  expect(stages).toEqual(["dns", "tcp", "tls", "login"]);
});

it("gives the connection to one at a time, and tells whoever has it that another waits", async () => {
  const id = await connect();
  const order: string[] = [];
  const release = deferred();
  const first = withConnection(id, { purpose: "archive" }, async ({ wanted }) => {
    order.push("begun", String(wanted.aborted));
    await release.promise;
    order.push("ended", String(wanted.aborted));
  });
  await expect.poll(() => order.length).toBe(2);
  const second = withConnection(id, { purpose: "sync" }, async () => order.push("next"));
  await sleep(50);
  release.resolve(null);
  await Promise.all([first, second]);
  expect(order).toEqual(["begun", "false", "ended", "true", "next"]);
  expect(countOpened()).toBe(1);
});

it("does not let a person wait behind a sync: people share a second connection", async () => {
  const id = await connect();
  const release = deferred();
  const sync = withConnection(id, { purpose: "sync" }, () => release.promise);
  await expect.poll(countOpened).toBe(1);
  const people = [1, 2, 3].map(() => withConnection(id, { purpose: "person" }, look));
  expect(await Promise.all(people)).toEqual([0, 0, 0]);
  expect(countOpened()).toBe(2);
  release.resolve(null);
  await sync;
});

it("closes a connection on which something failed, and keeps it after a refusal that means nothing", async () => {
  const id = await connect();
  await withConnection(id, { purpose: "sync" }, look);
  const gone = withConnection(id, { purpose: "person" }, async () => {
    throw new AppError("attachment.unavailable");
  });
  await expect(gone).rejects.toThrow("attachment.unavailable");
  await withConnection(id, { purpose: "sync" }, look);
  expect(countOpened()).toBe(1);
  await expect(withConnection(id, { purpose: "sync" }, () => Promise.reject(new Error("boom")))).rejects.toThrow();
  await withConnection(id, { purpose: "sync" }, look);
  expect(countOpened()).toBe(2);
});

it("notices a connection that was lost meanwhile, without an error for the next user", async () => {
  const id = await connect();
  await withConnection(id, { purpose: "sync" }, look);
  proxy.cut();
  await sleep(50);
  expect(await withConnection(id, { purpose: "sync" }, look)).toBe(0);
  expect(countOpened()).toBe(2);
});

it("never uses a connection that was opened with other settings, or of a mailbox that is gone", async () => {
  const id = await connect();
  await withConnection(id, { purpose: "sync" }, look);
  const { username } = imapUser("autre");
  await db.mailbox.update({ where: { id }, data: { username } });
  await withConnection(id, { purpose: "sync" }, look);
  expect(countOpened()).toBe(2);
  await disconnectMailbox(owner, id, { messages: "keep" });
  await expect(withConnection(id, { purpose: "sync" }, look)).rejects.toMatchObject({ code: "request.not_found" });
  expect(countOpened()).toBe(2);
});

it("lets one who waits leave", async () => {
  const id = await connect();
  const release = deferred();
  const sync = withConnection(id, { purpose: "sync" }, () => release.promise);
  const leaving = withConnection(id, { purpose: "archive", signal: timeLimit(50) }, look);
  await expect(leaving).rejects.toMatchObject({ code: "sync.cancelled" });
  release.resolve(null);
  await sync;
});

it("on a serverless host keeps a connection for the steps of one request, and none after it", async () => {
  vi.stubEnv("VERCEL", "1");
  const id = await connect();
  await closingConnections(async () => {
    for (const purpose of ["sync", "archive"] as const) await withConnection(id, { purpose }, look);
    expect(countOpened()).toBe(1);
    expect(proxy.open()).toBe(1);
  });
  await expect.poll(() => proxy.open()).toBe(0);
  // A download: nobody comes next.
  await withConnection(id, { purpose: "person" }, look);
  await expect.poll(() => proxy.open()).toBe(0);
  expect(countOpened()).toBe(2);
  vi.unstubAllEnvs();
});
