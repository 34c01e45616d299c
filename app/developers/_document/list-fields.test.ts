import { expect, test } from "vitest";
import { listFields } from "./list-fields";

test("lists the fields of an object, and those of the objects in it under their whole names", () => {
  const fields = listFields({
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", description: "Its name." },
      smtp: {
        anyOf: [{ type: "object", properties: { host: { type: "string" } }, required: ["host"] }, { type: "null" }],
      },
    },
  });
  expect(fields.map(({ name, required, description }) => [name, required, description])).toEqual([
    ["name", true, "Its name."],
    ["smtp", false, undefined],
    ["smtp.host", true, undefined],
  ]);
});
