import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { env } from "@/server/env";
import { readSessionCookie } from "./session-cookie";

const sid = randomUUID();
const secret = env().LOKARIO_SESSION_SECRET;

test("a cookie that we sealed gives its session", async () => {
  expect(await readSessionCookie(await encode({ token: { sid }, secret }))).toBe(sid);
});

test("no cookie, a forged one, another secret's, an expired or an empty one give none", async () => {
  const forged = [
    undefined,
    "",
    "eyJhbGciOiJub25lIn0.e30.",
    sid,
    await encode({ token: { sid }, secret: `${secret}x` }),
    await encode({ token: { sid }, secret, maxAge: -3_600 }),
    await encode({ token: {}, secret }),
    await encode({ token: { sid: "1; DROP TABLE" }, secret }),
  ];
  for (const cookie of forged) expect(await readSessionCookie(cookie)).toBeNull();
});
