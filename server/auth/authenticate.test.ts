import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { createCompany } from "@/tests/support/company";
import { authenticate } from "./authenticate";
import { hashPassword } from "./password";

const password = "une phrase assez longue";
let companyId: number;
let passwordHash: string;

beforeAll(async () => {
  ({ companyId } = await createCompany());
  passwordHash = await hashPassword(password);
});

test("the right password opens, whatever the case and spaces of the address", async () => {
  const { id, email } = await addUser();
  expect(await signIn({ email: ` ${email.toUpperCase()} ` })).toBe(id);
});

test("a wrong password, an unknown address and a person without company get the same answer", async () => {
  const { email } = await addUser();
  const loner = await db.user.create({ data: { email: newEmail(), name: "Seul", passwordHash } });
  await expect(signIn({ email, password: "une autre phrase" })).rejects.toThrow("auth.invalid_credentials");
  await expect(signIn({ email: newEmail() })).rejects.toThrow("auth.invalid_credentials");
  await expect(signIn({ email: loner.email })).rejects.toThrow("auth.invalid_credentials");
  await expect(signIn({ email: "pas une adresse" })).rejects.toThrow("auth.invalid_credentials");
  await expect(authenticate({ email: { $gt: "" }, password: 1, ip: "" })).rejects.toThrow("auth.invalid_credentials");
});

test("of 100 tries at once five are looked at; the rest learn how long to wait", async () => {
  const { email } = await addUser();
  const ip = newIp();
  const codes = await Promise.all(
    Array.from({ length: 100 }, () => refusalOf(signIn({ email, ip, password: "faux" }))),
  );
  expect(codes.filter(({ code }) => code === "auth.invalid_credentials")).toHaveLength(5);
  const blocked = codes.filter(({ code }) => code === "auth.too_many_attempts");
  expect(blocked).toHaveLength(95);
  for (const { detail } of blocked) expect(detail.minutes).toBeGreaterThan(0);
});

test("while the account is blocked from one place, the right password is not even looked at there", async () => {
  const { id, email } = await addUser();
  const ip = newIp();
  for (let i = 0; i < 5; i++) await refusalOf(signIn({ email, ip, password: "faux" }));
  await expect(signIn({ email, ip })).rejects.toThrow("auth.too_many_attempts");
  expect(await signIn({ email })).toBe(id);
});

test("an account is protected from tries that come from everywhere", async () => {
  const { email } = await addUser();
  const codes = await Promise.all(Array.from({ length: 40 }, () => refusalOf(signIn({ email, password: "faux" }))));
  expect(codes.filter(({ code }) => code === "auth.invalid_credentials")).toHaveLength(30);
});

test("one place cannot try a thousand accounts", async () => {
  const ip = newIp();
  const codes = await Promise.all(Array.from({ length: 120 }, () => refusalOf(signIn({ email: newEmail(), ip }))));
  expect(codes.filter(({ code }) => code === "auth.invalid_credentials")).toHaveLength(100);
});

test("a right password clears what was counted before it", async () => {
  const { id, email } = await addUser();
  const ip = newIp();
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await refusalOf(signIn({ email, ip, password: "faux" }));
    expect(await signIn({ email, ip })).toBe(id);
  }
});

function signIn(input: { email: string; password?: string; ip?: string }): Promise<number> {
  return authenticate({ password, ip: newIp(), ...input });
}

async function refusalOf(attempt: Promise<unknown>): Promise<AppError> {
  const refusal = await attempt.catch((error: unknown) => error);
  if (!(refusal instanceof AppError)) throw new Error("It was not refused", { cause: refusal });
  return refusal;
}

function addUser() {
  const memberships = { create: { companyId, role: "MEMBER" } } as const;
  return db.user.create({ data: { email: newEmail(), name: "Marie Durand", passwordHash, memberships } });
}

function newEmail(): string {
  return `${randomUUID()}@example.test`;
}

function newIp(): string {
  return `2001:db8::${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`;
}
