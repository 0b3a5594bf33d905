/** Runs start.ts; the Node that the tools bring reads TypeScript as it is. */
await import(new URL("start.ts", import.meta.url).href)
