/** The call of the command that writes the decision into a log. */
export declare const beslutning: (log: string) => ReadonlyArray<string>
