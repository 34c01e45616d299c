import type { z } from "zod";
import type { Role } from "@/server/db/generated/enums";
import type { Scope } from "@/server/tokens/schema";

export type OperationMethod = "GET" | "POST" | "PATCH" | "DELETE";

/**
 * One thing that programs can ask for. Routes check requests and shape answers by it, and the OpenAPI description is
 * made of it: what is not said here is neither accepted nor sent.
 */
export interface Operation {
  /** The name of the method in generated clients. */
  id: string;
  method: OperationMethod;
  path: `/api/inbox/${string}`;
  scope: Scope;
  /** Who may, whatever the token says. */
  role: Role;
  /** The tRPC procedure that does the same for screens; null where only programs ask. */
  procedure: string | null;
  /** What cannot be an id is not found. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** A body that would be accepted. */
  example?: Record<string, unknown>;
  /** The answer holds a secret: it is never kept, and the same request under the same idempotency key makes another. */
  answersSecret?: true;
  /** Done twice, it would do harm: it is refused without an idempotency key. */
  requiresKey?: true;
  /** By status: the shape of the body; null for none. */
  answers: Answers;
}

/** A file to save in place of JSON. */
export const FILE = "file";

export type Answers = Record<number, z.ZodType | null | typeof FILE>;

/** Keeps an operation's exact types. */
export function defineOperation<const Op extends Operation>(operation: Op): Op {
  return operation;
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a route's answer is made from. */
export interface Input<Op extends Operation> {
  params: Output<Op["params"]>;
  query: Output<Op["query"]>;
  body: Output<Op["body"]>;
}

/** What an operation may answer. */
export type Reply<Op extends Operation> = {
  [Status in keyof Op["answers"] & number]: {
    status: Status;
    headers?: Record<string, string>;
  } & (Op["answers"][Status] extends z.ZodType ? { body: z.input<Op["answers"][Status]> } : { body?: never });
}[keyof Op["answers"] & number];
