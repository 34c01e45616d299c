import { expect, it } from "vitest";
import type { MailSource } from "./mail-source";
import { packJob, unpackJob } from "./parse-job";

it("unpacks what was packed, whole mails and parts, from one block of bytes", () => {
  const text = (content: string) => ({
    type: "text/plain" as const,
    parameters: { charset: "utf-8" },
    encoding: "8bit",
    content: Buffer.from(content),
  });
  const sources: MailSource[] = [
    Buffer.from("whole"),
    { header: Buffer.from("Subject: x"), body: { multipart: "mixed", children: [text("un"), text("deux")] } },
    { header: Buffer.from(""), body: null },
    { header: Buffer.from("Subject: y"), body: text("trois") },
  ];
  const job = structuredClone(packJob(sources));
  expect(job.bytes.byteLength).toBe(36);
  expect(unpackJob(job)).toEqual(sources);
});
