import { expect, test } from "vitest";
import { isForeignWrite } from "./foreign-write";

function request(method: string, headers: Record<string, string>, { signedIn = true } = {}) {
  return { method, headers: new Headers({ host: "mail.durand.fr", ...headers }), cookies: { has: () => signedIn } };
}

test("reading is never foreign", () => {
  expect(isForeignWrite(request("GET", { origin: "https://evil.example" }))).toBe(false);
});

test("our own pages may write, directly and behind a proxy that keeps the host", () => {
  expect(isForeignWrite(request("POST", { origin: "http://mail.durand.fr" }))).toBe(false);
  const proxied = { host: "127.0.0.1:3000", "x-forwarded-host": "mail.durand.fr", origin: "https://mail.durand.fr" };
  expect(isForeignWrite(request("POST", proxied))).toBe(false);
});

test.each(["https://evil.example", "https://mail.durand.fr.evil.example", "https://mail.durand.fr:8443", "null", ""])(
  "a write whose origin is %j is foreign",
  (origin) => {
    expect(isForeignWrite(request("POST", { origin }))).toBe(true);
    expect(isForeignWrite(request("DELETE", { origin }, { signedIn: false }))).toBe(true);
  },
);

test("a program without origin may write with its token, not with a person's cookie", () => {
  expect(isForeignWrite(request("POST", { authorization: "Bearer x" }, { signedIn: false }))).toBe(false);
  expect(isForeignWrite(request("POST", {}))).toBe(true);
});

test("a browser that hides the origin but says cross-site is foreign", () => {
  expect(isForeignWrite(request("POST", { "sec-fetch-site": "cross-site" }, { signedIn: false }))).toBe(true);
});
