import packageJson from "@/package.json";
import { CHAPTERS, type Chapter } from "../operations/all-operations";
import { describeOperation } from "./describe-operation";
import { type JsonSchema, schemaCollector } from "./json-schema";
import type { ApiWords } from "./words";

/** An OpenAPI 3.1 document, as far as we write it. */
export interface OpenApi {
  openapi: "3.1.1";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: Chapter; description: string }[];
  security: Record<string, never[]>[];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> };
}

export type DescribedOperation = ReturnType<typeof describeOperation>;

const chapters = Object.keys(CHAPTERS) as Chapter[];

/** The OpenAPI description of the REST API, made of its operations. */
export function describeApi(words: ApiWords): OpenApi {
  const schemas = schemaCollector(words.fields);
  const paths: OpenApi["paths"] = {};
  for (const chapter of chapters) {
    for (const operation of CHAPTERS[chapter]) {
      const method = operation.method.toLowerCase();
      paths[operation.path] = {
        ...paths[operation.path],
        [method]: describeOperation(operation, { chapter, words, schemas }),
      };
    }
  }
  return {
    openapi: "3.1.1",
    info: { title: words.title, version: packageJson.version, description: words.introduction },
    servers: [{ url: "/" }],
    tags: chapters.map((name) => ({ name, description: words.chapters[name] })),
    security: [{ token: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: { token: { type: "http", scheme: "bearer", description: words.token } },
    },
  };
}
