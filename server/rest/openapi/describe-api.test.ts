import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { API_WORDS } from "@/app/_i18n/api-words";
import { LOCALES } from "@/app/_i18n/locale";
import { ALL_OPERATIONS } from "../operations/all-operations";
import { describeApi } from "./describe-api";

const document = describeApi(API_WORDS.fr);
const text = JSON.stringify(document);

test.each(LOCALES)("is valid OpenAPI 3.1 in %s", async (locale) => {
  const validator = new Validator();
  const verdict = await validator.validate(JSON.parse(JSON.stringify(describeApi(API_WORDS[locale]))));
  expect(verdict).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("refers to nothing that it does not hold", () => {
  const referred = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, address]) => address);
  const held = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(referred.length).toBeGreaterThan(30);
  expect(held).toEqual(expect.arrayContaining([...new Set(referred)]));
});

describe("each operation", () => {
  test.each(ALL_OPERATIONS.map((operation) => ({ operation, id: operation.id })))(
    "$id accepts its own example",
    ({ operation: { body, example } }) => {
      expect(body ? body.safeParse(example).success : example === undefined).toBe(true);
    },
  );

  test("has words in each language, and other words in each", () => {
    for (const { id } of ALL_OPERATIONS) {
      const words = LOCALES.map((locale) => (API_WORDS[locale].operations as Record<string, string>)[id]);
      expect(words.every(Boolean), id).toBe(true);
      expect(new Set(words).size, id).toBe(LOCALES.length);
    }
  });
});

test("says of a run what a program needs to follow it", () => {
  const { Run, RunStep } = document.components.schemas;
  const run = ["id", "status", "trigger", "replayOf", "steps"];
  const step = ["name", "status", "attempt", "startedAt", "finishedAt", "counts", "error"];
  expect(Object.keys(Run?.properties ?? {})).toEqual(expect.arrayContaining(run));
  expect(Object.keys(RunStep?.properties ?? {}).sort()).toEqual(step.sort());
  expect(Run?.properties?.queuedAt).toMatchObject({ type: "string", format: "date-time" });
});

test("says of a query which values it takes, and which it takes for granted", () => {
  const parameters = document.paths["/api/inbox/runs"]?.get?.parameters;
  expect(parameters?.find(({ name }) => name === "limit")).toMatchObject({
    required: false,
    schema: { type: "integer", minimum: 1, maximum: 200, default: 50 },
  });
  expect(parameters?.find(({ name }) => name === "status")?.schema.enum).toContain("partial");
});

test("describes no field that does not exist, and the same in each language", () => {
  const names = new Set([...text.matchAll(/"(\w+)":\{/g), ...text.matchAll(/"name":"(\w+)"/g)].map(([, name]) => name));
  const described = Object.keys(API_WORDS.fr.fields);
  expect(described.filter((name) => !names.has(name))).toEqual([]);
  expect(Object.keys(API_WORDS.en.fields)).toEqual(described);
});
