/** Prints it, of the log that lies here. */
import { fileURLToPath } from "node:url"
import { revision } from "./revision.ts"

console.log((await revision(fileURLToPath(new URL("log", import.meta.url)))).join("\n"))
