import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { downloadResponse } from "./download-response";

const respond = (method: string) => {
  const stream = Readable.from([Buffer.from("contenu")]);
  const file = { filename: "a.pdf", contentType: "application/pdf", size: 7, stream };
  return { stream, answer: downloadResponse(new Request("http://localhost/", { method }), file) };
};

test("GET sends the content", async () => {
  expect(await respond("GET").answer.text()).toBe("contenu");
});

test("HEAD sends the headers and lets go of the file", () => {
  const { stream, answer } = respond("HEAD");
  expect(answer.headers.get("content-length")).toBe("7");
  expect(answer.body).toBeNull();
  expect(stream.destroyed).toBe(true);
});
