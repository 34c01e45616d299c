import type { z } from "zod";

/** What is wrong with a field: nothing in it, too little, too much, or not of its kind. */
export type Problem = "missing" | "short" | "long" | "wrong";

export type Reading<Data> =
  | { data: Data; problems: Record<string, never> }
  | { data: null; problems: Partial<Record<string, Problem>> };

/** Reads a form's fields by a schema: the data, or the first problem of each field. */
export function readForm<Data>(schema: z.ZodType<Data>, form: HTMLFormElement): Reading<Data> {
  const fields = Object.fromEntries(new FormData(form));
  const result = schema.safeParse(fields);
  if (result.success) return { data: result.data, problems: {} };
  const problems: Partial<Record<string, Problem>> = {};
  for (const { path, code } of result.error.issues) {
    const field = String(path[0]);
    problems[field] ??= fields[field] ? kindOf(code) : "missing";
  }
  return { data: null, problems };
}

function kindOf(code: string): Problem {
  return code === "too_small" ? "short" : code === "too_big" ? "long" : "wrong";
}
