import { describe, expect, it } from "vitest";
import { checkClient } from "./check-client";
import { addRow, removeRow, toFields } from "./client-fields";

describe("checkClient", () => {
  it("gives what the server takes, without the rows left empty", () => {
    const fields = toFields({ name: " Marie ", addresses: ["MARIE@Exemple.fr", "  "] });
    expect(checkClient(fields)).toEqual({
      data: { name: "Marie", addresses: ["marie@exemple.fr"], phone: "", organisation: "", notes: "" },
    });
  });

  it("names each wrong field, and the row of a wrong address whatever stands before it", () => {
    const fields = toFields({ name: " ", addresses: ["", "marie@exemple.fr", "paul@"], phone: "0".repeat(41) });
    expect(checkClient(fields)).toEqual({
      problems: { name: { kind: "missing" }, address2: { kind: "address" }, phone: { kind: "long", max: 40 } },
    });
  });
});

describe("rows of addresses", () => {
  it("keep their keys when one is removed, and never run out", () => {
    const { addresses } = toFields({ addresses: ["a", "b"] });
    const rest = removeRow(addresses, 0);
    expect(rest).toEqual([{ key: 1, value: "b" }]);
    expect(addRow(rest)).toEqual([
      { key: 1, value: "b" },
      { key: 2, value: "" },
    ]);
    expect(removeRow(rest, 1)).toEqual([{ key: 0, value: "" }]);
  });
});
