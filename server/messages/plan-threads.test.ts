import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planThreads, type ThreadedMessage } from "./plan-threads";

const counter = () => {
  let n = 0;
  return () => `new-${++n}`;
};
const mail = (
  messageId: string | null,
  references: string[] = [],
  inReplyTo: string | null = null,
): ThreadedMessage => ({
  messageId,
  references,
  inReplyTo,
});

describe("planThreads", () => {
  it("keeps strangers apart, whatever they share besides ids", () => {
    const plan = planThreads([mail("a@x"), mail("b@x"), mail(null)], new Map(), counter());
    expect(new Set(plan.conversationIds).size).toBe(3);
    expect(plan.created).toHaveLength(3);
  });

  it("joins a reply to the conversation that is stored already", () => {
    const plan = planThreads([mail("b@x", [], "a@x")], new Map([["a@x", "old"]]), counter());
    expect(plan).toMatchObject({ conversationIds: ["old"], created: [], merges: [] });
    expect(plan.threadIds.get("b@x")).toBe("old");
  });

  it("joins siblings whose parent has not arrived", () => {
    const plan = planThreads([mail("b@x", ["root@x"]), mail("c@x", ["root@x"])], new Map(), counter());
    expect(plan.conversationIds[0]).toBe(plan.conversationIds[1]);
    expect(plan.created).toHaveLength(1);
  });

  it("merges two stored conversations when the missing link arrives, into an existing one", () => {
    const known = new Map([
      ["a@x", "one"],
      ["c@x", "two"],
    ]);
    const plan = planThreads([mail("b@x", ["a@x", "c@x"])], known, counter());
    expect(plan.created).toEqual([]);
    expect(plan.merges).toEqual([{ from: "two", into: "one" }]);
    expect(new Set(plan.threadIds.values())).toEqual(new Set(["one"]));
  });

  it("prefers a stored conversation over one made in the same batch", () => {
    const batch = [mail("b@x", ["link@x"]), mail("c@x", ["link@x", "a@x"])];
    const plan = planThreads(batch, new Map([["a@x", "old"]]), counter());
    expect(plan).toMatchObject({ conversationIds: ["old", "old"], created: [], merges: [] });
  });

  it("keeps apart what a person took apart: a message that names both goes to its nearest relative", () => {
    const known = new Map([
      ["a@x", "one"],
      ["b@x", "two"],
    ]);
    const apart = new Set(["one", "two"]);
    const plan = planThreads([mail("c@x", ["a@x", "b@x"]), mail("d@x", ["b@x", "a@x"])], known, counter(), apart);
    expect(plan).toMatchObject({ conversationIds: ["two", "one"], merges: [] });
    expect([...plan.threadIds]).toEqual([
      ["a@x", "one"],
      ["b@x", "two"],
      ["c@x", "two"],
      ["d@x", "one"],
    ]);
  });

  it("lets one of those grow by what nobody took from it, and never through a third", () => {
    const known = new Map([
      ["a@x", "one"],
      ["b@x", "two"],
      ["e@x", "free"],
    ]);
    const batch = [mail("c@x", ["e@x", "a@x"]), mail("d@x", ["e@x", "b@x"])];
    const plan = planThreads(batch, known, counter(), new Set(["one", "two"]));
    expect(plan.merges).toHaveLength(1);
    expect(new Set(plan.conversationIds).size).toBe(2);
  });

  it("gives the same grouping in every order of arrival", () => {
    const id = fc.integer({ min: 0, max: 8 }).map((n) => `${n}@x`);
    const graph = fc.array(fc.tuple(id, fc.array(id, { maxLength: 3 })), { minLength: 1, maxLength: 10 });
    const group = (mails: ThreadedMessage[]) => {
      const plan = planThreads(mails, new Map(), counter());
      const seen = mails.map((m, i) => [plan.conversationIds[i], m.messageId] as const);
      const sets = new Map<string, Set<string>>();
      for (const [conversation, messageId] of seen) {
        const set = sets.get(conversation ?? "") ?? new Set();
        sets.set(conversation ?? "", set.add(messageId ?? ""));
      }
      return [...sets.values()].map((s) => [...s].sort().join()).sort();
    };
    fc.assert(
      fc.property(graph, (edges) => {
        const mails = edges.map(([own, references]) => mail(own, references));
        expect(group([...mails].reverse())).toEqual(group(mails));
      }),
    );
  });
});
