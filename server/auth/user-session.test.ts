import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { closeSession, findSessionViewer, openSession } from "./user-session";
import type { Viewer } from "./viewer";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let owner: Viewer;

beforeEach(async () => {
  ({ owner } = await createCompany());
});

test("a session belongs to its person, company and role", async () => {
  const id = await openSession(owner.userId, { remember: true });
  expect(await findSessionViewer(id)).toEqual(owner);
});

test("each sign-in gets a session of its own", async () => {
  const first = await openSession(owner.userId, { remember: true });
  const second = await openSession(owner.userId, { remember: true });
  expect(second).not.toBe(first);
  await closeSession(first);
  expect(await findSessionViewer(first)).toBeNull();
  expect(await findSessionViewer(second)).toEqual(owner);
});

test.each([
  ["a remembered device", true, 30 * DAY_MS],
  ["another device", false, 12 * HOUR_MS],
])("on %s it lasts its time and no longer, however much it is used", async (_device, remember, length) => {
  const id = await openSession(owner.userId, { remember });
  const { createdAt, expiresAt } = await db.userSession.findUniqueOrThrow({ where: { id } });
  expect(Math.abs(expiresAt.getTime() - createdAt.getTime() - length)).toBeLessThan(5_000);
  await db.userSession.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await findSessionViewer(id)).toBeNull();
});

test("it ends after 14 days without use", async () => {
  const id = await openSession(owner.userId, { remember: true });
  await db.userSession.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - 14 * DAY_MS) } });
  expect(await findSessionViewer(id)).toBeNull();
});

test("use keeps it from ending, without a write per request", async () => {
  const id = await openSession(owner.userId, { remember: true });
  const yesterday = new Date(Date.now() - DAY_MS);
  await db.userSession.update({ where: { id }, data: { lastSeenAt: yesterday } });
  await findSessionViewer(id);
  const { lastSeenAt } = await db.userSession.findUniqueOrThrow({ where: { id } });
  expect(lastSeenAt.getTime()).toBeGreaterThan(yesterday.getTime());
  await findSessionViewer(id);
  expect(await db.userSession.findUniqueOrThrow({ where: { id } })).toMatchObject({ lastSeenAt });
});

test("a changed role counts from the next request on", async () => {
  const id = await openSession(owner.userId, { remember: true });
  await db.membership.updateMany({ where: { userId: owner.userId }, data: { role: "MEMBER" } });
  expect(await findSessionViewer(id)).toMatchObject({ role: "MEMBER" });
});

test("who left the company is nobody from the next request on", async () => {
  const id = await openSession(owner.userId, { remember: true });
  await db.membership.deleteMany({ where: { userId: owner.userId } });
  expect(await findSessionViewer(id)).toBeNull();
});

test("opening a session removes the person's old ones", async () => {
  const old = await openSession(owner.userId, { remember: true });
  await db.userSession.update({ where: { id: old }, data: { expiresAt: new Date(0) } });
  await openSession(owner.userId, { remember: true });
  expect(await db.userSession.count({ where: { userId: owner.userId } })).toBe(1);
});
