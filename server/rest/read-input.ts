import { AppError } from "@/server/errors";
import type { Input, Operation } from "./operation";
import { readJson } from "./read-json";

/** What a request holds, as its operation describes it; `request.invalid` with the field, or `request.not_found`. */
export async function readInput<Op extends Operation>(
  { params, query, body }: Op,
  request: Request,
  path: Promise<Record<string, string>> | undefined,
): Promise<Input<Op>> {
  const ids = params?.safeParse(await path);
  if (ids && !ids.success) throw new AppError("request.not_found");
  return {
    params: ids?.data,
    query: query?.parse(Object.fromEntries(new URL(request.url).searchParams)),
    body: body?.parse(await readJson(request)),
    // Each part was parsed by the schema that its type is taken from.
  } as Input<Op>;
}
