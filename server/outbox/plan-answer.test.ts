import { describe, expect, it } from "vitest";
import { type AnsweredMessage, planAnswer } from "./plan-answer";

const party = (address: string, name = "") => ({ name, address });
const OURS = new Set(["contact@atelier.test", "support@atelier.test"]);
const message: AnsweredMessage = {
  direction: "RECEIVED",
  messageId: "3@client.test",
  inReplyTo: "2@atelier.test",
  references: ["1@client.test", "2@atelier.test"],
  subject: "Devis cuisine",
  from: party("marie@client.test", "Marie Durand"),
  to: [party("contact@atelier.test"), party("paul@client.test")],
  cc: [party("Support@atelier.test"), party("MARIE@client.test"), party("luc@client.test")],
  replyTo: [],
};

describe("planAnswer", () => {
  it("answers the sender, or whom the sender names", () => {
    expect(planAnswer("REPLY", message, OURS)).toMatchObject({ to: [message.from], cc: [] });
    const named = { ...message, replyTo: [party("bureau@client.test")] };
    expect(planAnswer("REPLY", named, OURS).to).toEqual([party("bureau@client.test")]);
  });

  it("answers all others, each once, and not ourselves", () => {
    const { to, cc } = planAnswer("REPLY_ALL", message, OURS);
    expect([to, cc]).toEqual([[message.from], [party("paul@client.test"), party("luc@client.test")]]);
  });

  it("follows up our own mail to those it went to", () => {
    const sent = {
      ...message,
      direction: "SENT" as const,
      from: party("contact@atelier.test"),
      to: [party("m@c.test")],
    };
    expect(planAnswer("REPLY", sent, OURS).to).toEqual([party("m@c.test")]);
  });

  it("prefixes the subject once, and takes no line break into it", () => {
    expect(planAnswer("REPLY", message, OURS).subject).toBe("Re: Devis cuisine");
    expect(planAnswer("REPLY", { ...message, subject: "RE : Devis" }, OURS).subject).toBe("RE : Devis");
    expect(planAnswer("FORWARD", { ...message, subject: "a\r\nBcc: x@y.test" }, OURS).subject).toBe(
      "Fwd: a Bcc: x@y.test",
    );
  });

  it("refers to the message and its ancestors, and to nothing that is no id", () => {
    const { inReplyTo, references } = planAnswer("REPLY", message, OURS);
    expect(inReplyTo).toBe("3@client.test");
    expect(references).toEqual(["1@client.test", "2@atelier.test", "3@client.test"]);
    const forged = { ...message, references: ["a\r\nBcc: x@y.test", "b> <c", "d@e.test"] };
    expect(planAnswer("REPLY", forged, OURS).references).toEqual(["d@e.test", "3@client.test"]);
    const long = { ...message, references: Array.from({ length: 100 }, (_, index) => `${index}@e.test`) };
    expect(planAnswer("REPLY", long, OURS).references).toHaveLength(30);
    expect(planAnswer("FORWARD", message, OURS).inReplyTo).toBeNull();
  });

  it("refers to nothing where the mail has no id", () => {
    const bare = { ...message, messageId: null, inReplyTo: null, references: [] };
    expect(planAnswer("REPLY", bare, OURS)).toMatchObject({ inReplyTo: null, references: [] });
  });
});
