import type { JsonSchema } from "@/server/rest/openapi/json-schema";
import { writeType } from "../_document/write-type";

/** The type of a field; a shape leads to where it is described. */
export function TypeName({ schema }: { schema: JsonSchema }) {
  return (
    <code className="break-words font-mono text-meta leading-5">
      {writeType(schema).map((part) =>
        "shape" in part ? (
          <a
            key={part.shape}
            href={`#shape-${part.shape}`}
            className="ring-focus rounded-control text-accent-text underline"
          >
            {part.shape}
          </a>
        ) : (
          part.text
        ),
      )}
    </code>
  );
}
