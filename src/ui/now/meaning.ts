/** What a rule measures, in words, and how its figures are written. */
export type Meaning = {readonly words: string; readonly write: (value: number) => string};
