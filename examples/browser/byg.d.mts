/** What byg.mjs gives to a test. */
export declare const byg: () => string
