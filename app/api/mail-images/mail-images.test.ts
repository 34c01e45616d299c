import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { fetchPicture } from "@/server/images/fetch-picture";
import { signPicture } from "@/server/images/sign-picture";
import { planRoute } from "@/server/network/plan-route";
import { createCompany } from "@/tests/support/company";
import { listenOnLoopback } from "@/tests/support/listen-on-loopback";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { GET } from "./route";

const PNG = Buffer.from("\x89PNG\r\n\x1a\nand so on", "latin1");
const asked: { path: string; headers: IncomingHttpHeaders }[] = [];

/** What a server of pictures may answer, by the first part of the path. */
const ANSWERS: Record<string, (answer: ServerResponse, path: string) => void> = {
  png: (answer) => answer.setHeader("set-cookie", "who=reader").end(PNG),
  svg: (answer) => answer.setHeader("content-type", "image/png").end("<svg onload=x()></svg>"),
  long: (answer) => answer.end(Buffer.concat([PNG, Buffer.alloc(10_000_000)])),
  moved: (answer) => answer.writeHead(302, { location: "/png" }).end(),
  inside: (answer) => answer.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  file: (answer) => answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
  round: (answer, path) => answer.writeHead(302, { location: path }).end(),
};

let site: string;
let stop: () => Promise<void>;
let viewer: Viewer;
let messageId: string;

beforeAll(async () => {
  const server = createServer(({ url = "/", headers }, answer) => {
    asked.push({ path: url, headers });
    const serve = ANSWERS[/^\/(\w+)/.exec(url)?.[1] ?? ""];
    if (serve) serve(answer, url);
    else answer.writeHead(404).end();
  });
  const { port, stop: close } = await listenOnLoopback(server);
  site = `http://localhost:${port}`;
  stop = close;
  const { companyId, member } = await createCompany();
  viewer = member;
  const [stored] = await storeMail(await createStoredMailbox(companyId), [{}]);
  messageId = stored?.messageId ?? "";
});

afterAll(() => stop());

beforeEach(() => {
  asked.length = 0;
});

const look = (path: string) =>
  GET(new Request(`https://lokario.test${path}`, { headers: { cookie: "session=secret" } }));
const show = (url: string) => look(signPicture({ userId: viewer.userId, messageId, url }));

test("fetches a picture for its reader, saying nothing of them, and hands it on as what it is", async () => {
  const answer = await show(`${site}/png?reader=marie`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, max-age=86400, immutable",
  });
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(["accept", "connection", "host", "user-agent"]);
});

test("asks once for what is looked at twice", async () => {
  await show(`${site}/png?twice`);
  await show(`${site}/png?twice`);
  expect(asked).toHaveLength(1);
});

test("follows a redirect to another picture", async () => {
  expect((await show(`${site}/moved`)).status).toBe(200);
});

test.each(["svg", "long", "inside", "file", "round", "nothing"])("shows nothing for /%s", async (path) => {
  const answer = await show(`${site}/${path}`);
  expect([answer.status, await answer.text()]).toEqual([404, ""]);
});

test.each([
  "http://169.254.169.254/latest/meta-data",
  "http://[::ffff:169.254.169.254]/",
  "http://2852039166/",
  "ftp://localhost/a.png",
  "file:///etc/passwd",
  "http://marie:secret@localhost/a.png",
  "nonsense",
])("does not go to %s", async (url) => {
  expect((await show(url)).status).toBe(404);
});

test("goes to no private network where the operator does not vouch for it, whatever the name says next time", async () => {
  let answers = 0;
  const resolver = async () => {
    answers += 1;
    return [answers === 1 ? "93.184.216.34" : "127.0.0.1"];
  };
  const policy = { allowPrivate: false };
  expect(await fetchPicture(`${site}/png`, { policy })).toBeNull();
  expect(await fetchPicture("http://pictures.example/png", { policy, resolver: async () => ["127.0.0.1"] })).toBeNull();
  const target = {
    host: "pictures.example",
    port: 80,
    service: { protocol: "http", hostField: "url", portField: "url" },
  } as const;
  expect((await planRoute(target, { policy, resolver })).addresses).toEqual(["93.184.216.34"]);
  expect([answers, asked]).toEqual([1, []]);
});

test("opens nothing for an address that was changed, for another person, or too late", async () => {
  const path = signPicture({ userId: viewer.userId, messageId, url: `${site}/png?signed` });
  expect((await look(path.replace("signed", "forged"))).status).toBe(404);
  expect((await look(path.replace(`u=${viewer.userId}`, `u=${viewer.userId + 1}`))).status).toBe(404);
  expect((await look("/api/mail-images")).status).toBe(404);
  vi.useFakeTimers({ now: Date.now() + 5 * 86_400_000, toFake: ["Date"] });
  expect((await look(path)).status).toBe(404);
  vi.useRealTimers();
  expect(asked).toEqual([]);
});

test("opens nothing for who left the company, nor for the mail of another", async () => {
  const { member: stranger } = await createCompany("Autre");
  const url = `${site}/png?left`;
  expect((await look(signPicture({ userId: stranger.userId, messageId, url }))).status).toBe(404);
  const path = signPicture({ userId: viewer.userId, messageId, url });
  await db.membership.deleteMany({ where: { userId: viewer.userId } });
  expect((await look(path)).status).toBe(404);
  expect(asked).toEqual([]);
});
