import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

const KEY = Buffer.alloc(32, 1).toString("base64");
const complete = {
  DATABASE_URL: "postgresql://lokario@127.0.0.1/lokario",
  LOKARIO_SESSION_SECRET: "x".repeat(32),
  LOKARIO_ENCRYPTION_KEYS: `k1:${KEY}`,
};

describe("the environment", () => {
  it("needs three variables; the others have defaults", () => {
    expect(readEnvironment(complete)).toMatchObject({ PORT: 3000, LOKARIO_DATA_DIR: ".data", LOKARIO_DEMO: false });
  });

  it("takes an empty variable for an absent one", () => {
    expect(readEnvironment({ ...complete, PORT: "", LOKARIO_PUBLIC_URL: "" }).PORT).toBe(3000);
  });

  it.each([
    ["DATABASE_URL", "mysql://localhost"],
    ["PORT", "70000"],
    ["PORT", "abc"],
    ["LOKARIO_SESSION_SECRET", "short"],
    ["LOKARIO_ENCRYPTION_KEYS", KEY],
    ["LOKARIO_ENCRYPTION_KEYS", "k1:c2hvcnQ="],
    ["LOKARIO_ENCRYPTION_KEYS", `k1:${KEY},k1:${KEY}`],
    ["LOKARIO_PUBLIC_URL", "lokario.exemple.fr"],
    ["GOOGLE_ISSUER", "http://accounts.google.com"],
    ["MICROSOFT_ISSUER", "login.microsoftonline.com"],
    ["GOOGLE_IMAP", "imap.gmail.com"],
    ["LOKARIO_BLOB_STORE", "minio"],
    ["LOKARIO_S3_ENDPOINT", "s3.fr-par.scw.cloud"],
    ["LOKARIO_ALLOW_PRIVATE_HOSTS", "oui"],
    ["LOKARIO_OWNER_EMAIL", "claire"],
    ["LOKARIO_OWNER_PASSWORD", "court"],
  ])("refuses a wrong %s by its name, without repeating its value", (name, value) => {
    const attempt = () => readEnvironment({ ...complete, [name]: value });
    expect(attempt).toThrow(new RegExp(`^${name}`, "m"));
    if (name.endsWith("SECRET") || name.endsWith("PASSWORD")) expect(attempt).not.toThrow(value);
  });

  it.each([
    ["LOKARIO_OWNER_EMAIL", "claire@exemple.fr", "LOKARIO_OWNER_PASSWORD"],
    ["LOKARIO_OWNER_PASSWORD", "correct horse battery", "LOKARIO_OWNER_EMAIL"],
    ["INNGEST_EVENT_KEY", "key", "INNGEST_SIGNING_KEY"],
    ["LOKARIO_BLOB_STORE", "s3", "LOKARIO_S3_BUCKET"],
  ])("refuses %s alone, naming what is missing", (name, value, missing) => {
    expect(() => readEnvironment({ ...complete, [name]: value })).toThrow(missing);
  });

  it("names every wrong variable at once", () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL.*\n.*SESSION_SECRET.*\n.*ENCRYPTION_KEYS/);
  });

  it("takes several keys", () => {
    expect(() => readEnvironment({ ...complete, LOKARIO_ENCRYPTION_KEYS: `k2:${KEY},k1:${KEY}` })).not.toThrow();
  });
});

it(".env.example explains each variable that a person may set, and no other", () => {
  const names = (file: string, line: RegExp) => [...readFileSync(file, "utf8").matchAll(line)].map(([, name]) => name);
  const declared = names("server/env.ts", /^ {4}([A-Z][A-Z0-9_]+): /gm);
  const setByUs = ["NODE_ENV", "LOKARIO_EMBEDDED_DATABASE"];
  // Read by Inngest's own client.
  const readByOthers = ["INNGEST_BASE_URL"];
  const expected = [...declared.filter((name) => name && !setByUs.includes(name)), ...readByOthers];
  expect(names(".env.example", /^#?([A-Z][A-Z0-9_]+)=/gm).sort()).toEqual(expected.sort());
});
