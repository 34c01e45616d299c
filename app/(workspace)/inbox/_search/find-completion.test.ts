import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCompletion, findCompletion } from "./find-completion";
import { SPELLINGS } from "./operator-spelling";

const find = (text: string) => findCompletion(text, text.length, SPELLINGS.fr);

describe("findCompletion", () => {
  it.each([
    ["", ["from", "to", "subject", "after", "before", "mailbox", "client", "attachment", "unread", "read"]],
    ["devis ", ["from", "to", "subject", "after", "before", "mailbox", "client", "attachment", "unread", "read"]],
    ["devis a", ["to", "after", "before"]],
    ["APRE", ["after"]],
    ["-d", ["from"]],
    ["pièce:j", ["attachment"]],
    ["non:", ["unread"]],
    ["devis", []],
  ])("offers operators for %j", (text, operators) => {
    expect(find(text)).toMatchObject({ kind: "operator", operators });
  });

  it.each([
    ["de:mar", { kind: "value", operator: "from", typed: "mar", start: 3, end: 6 }],
    ["devis -client:", { kind: "value", operator: "client", typed: "", start: 14, end: 14 }],
    ['boîte:"atelier pr', { kind: "value", operator: "mailbox", typed: "atelier pr", start: 6, end: 17 }],
    ["avant:20", { kind: "date", operator: "before", typed: "20", start: 6, end: 8 }],
    ["objet:dev", null],
    ['"salle de', null],
    ["code:12", null],
  ])("offers values for %j", (text, expected) => {
    const found = find(text);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it("never fails, and stays inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), (text, caret) => {
        const at = Math.min(caret, text.length);
        const found = findCompletion(text, at, SPELLINGS.fr);
        if (found) expect(0 <= found.start && found.start <= found.end && found.end <= text.length).toBe(true);
      }),
    );
  });
});

describe("applyCompletion", () => {
  const apply = (text: string, choice: string) => {
    const found = find(text);
    return found && applyCompletion(text, found, choice);
  };

  it("puts a choice in the place of what was typed", () => {
    expect(apply("devis ob", "objet:")).toEqual({ text: "devis objet:", caret: 12 });
    expect(apply("de:mar", "marie@client.test")).toEqual({ text: "de:marie@client.test ", caret: 21 });
    expect(apply('client:"mar', "Marie Durand")).toEqual({ text: 'client:"Marie Durand" ', caret: 22 });
    expect(apply("-non:", "non:lu")).toEqual({ text: "-non:lu ", caret: 8 });
  });
});
