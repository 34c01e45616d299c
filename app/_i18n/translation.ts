/** The shape of a French area for another language: exactly its keys, other words. */
export type Translation<Words> = Words extends string
  ? string
  : Words extends readonly string[]
    ? readonly string[]
    : { readonly [Key in keyof Words]: Translation<Words[Key]> };
