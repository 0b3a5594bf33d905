/** The folder of the agreement and its data. */
export const viborg: string
/** Runs the command; what it says where it succeeds, an error where it does not. */
export const delaftale: (...args: ReadonlyArray<string>) => string
/** All of it into a new log; `sig` is told what happens. */
export const fortael: (log: string, mappe: string, sig?: (om: string) => void) => void
