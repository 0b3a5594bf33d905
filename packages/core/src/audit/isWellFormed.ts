/** Whether a text has no lone surrogate, and so has a UTF-8 form that gives the same text again. */

/** By the language's own method (ES2024: Node 20 and the browsers of 2023), which TypeScript's ES2023 does not list. */
export const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed()
