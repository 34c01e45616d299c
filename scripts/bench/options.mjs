import { parseArgs } from "node:util";

/**
 * @typedef {object} BenchOptions
 * @property {number} rounds
 * @property {{ name: string, messages: number, small: boolean }} mailbox
 * @property {string[] | null} rows parts of file names; null for all
 */

/** @param {string[]} args @returns {BenchOptions} */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      messages: { type: "string" },
      small: { type: "boolean", default: false },
      rows: { type: "string" },
    },
  });
  const messages = Number(values.messages ?? (values.small ? 100_000 : 10_000));
  const rounds = Number(values.rounds);
  if (!Number.isInteger(messages) || !Number.isInteger(rounds) || messages < 100 || rounds < 1) {
    throw new Error("--messages is a whole number from 100, --rounds one from 1");
  }
  const name = `${values.small ? "small" : "mixed"}-${messages}`;
  return { rounds, mailbox: { name, messages, small: values.small }, rows: values.rows?.split(",") ?? null };
}
