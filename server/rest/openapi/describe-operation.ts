import { z } from "zod";
import { type Answers, FILE, type Operation } from "../operation";
import type { Chapter, OperationId } from "../operations/all-operations";
import { Refusal } from "../shapes/error";
import type { JsonSchema, SchemaCollector } from "./json-schema";
import type { ApiWords } from "./words";

interface Surroundings {
  chapter: Chapter;
  words: ApiWords;
  schemas: SchemaCollector;
}

/** One operation, as OpenAPI has it. */
export function describeOperation(operation: Operation, { chapter, words, schemas }: Surroundings) {
  const { id, scope, role, body, example } = operation;
  const rights = [words.scopes[scope], ...(role === "OWNER" ? [words.owner] : [])];
  return {
    operationId: id,
    tags: [chapter],
    summary: words.operations[id as OperationId],
    description: rights.join(" "),
    "x-scope": scope,
    parameters: describeParameters(operation, { words, schemas }),
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: schemas.accepted(body), example } } },
    }),
    responses: {
      ...describeAnswers(operation.answers, { words, schemas }),
      "429": {
        ...describeRefusal(words.tooMany, schemas),
        headers: { "Retry-After": { description: words.retryAfter, schema: { type: "integer" } } },
      },
      default: describeRefusal(words.refused, schemas),
    },
  };
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

function describeParameters(
  { params, query, method, answersSecret, requiresKey }: Operation,
  { words, schemas }: Pick<Surroundings, "words" | "schemas">,
): Parameter[] {
  const inPath = Object.entries(params?.shape ?? {}).map(([name, schema]) => ({ name, in: "path" as const, schema }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({ name, in: "query" as const, schema }));
  const described = [...inPath, ...inQuery].map(({ name, in: place, schema }) => ({
    name,
    in: place,
    required: !z.safeParse(schema, undefined).success,
    description: words.fields[name],
    schema: describeText(schema as z.ZodType, schemas),
  }));
  return method === "POST" && !answersSecret ? [...described, idempotencyKey(words, requiresKey === true)] : described;
}

/** What a text in an address is read as: an integer, not the text that spells it. */
function describeText(schema: z.ZodType, schemas: SchemaCollector): JsonSchema {
  const read = schemas.produced(schema);
  // Nothing can be said of what a transformation makes.
  return Object.keys(read).length > 0 ? read : schemas.accepted(schema);
}

function idempotencyKey(words: ApiWords, required: boolean): Parameter {
  return {
    name: "Idempotency-Key",
    in: "header",
    required,
    description: words.idempotencyKey,
    schema: { type: "string", minLength: 1, maxLength: 255 },
  };
}

function describeAnswers(answers: Answers, { words, schemas }: Pick<Surroundings, "words" | "schemas">) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, shape]) => {
      if (shape === null) return [status, { description: words.answer }];
      const content =
        shape === FILE
          ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
          : { "application/json": { schema: schemas.produced(shape) } };
      return [status, { description: shape === FILE ? words.file : words.answer, content }];
    }),
  );
}

function describeRefusal(description: string, schemas: SchemaCollector) {
  return { description, content: { "application/json": { schema: schemas.produced(Refusal) } } };
}
