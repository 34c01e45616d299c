import type { DescribedOperation, OpenApi } from "@/server/rest/openapi/describe-api";

/** An operation with where it is. */
export interface Entry {
  method: string;
  path: string;
  operation: DescribedOperation;
}

/** A chapter of the description. */
export interface ChapterEntries {
  name: string;
  description: string;
  operations: Entry[];
}

/** The operations of a chapter, in the order of the description. */
export function operationsOf(api: OpenApi, chapter: string): Entry[] {
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return all.filter(({ operation }) => operation.tags.some((tag) => tag === chapter));
}
