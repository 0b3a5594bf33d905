/** What Node compiled for one run of the command, the next one finds here: each is a process of its own. */
import { join } from "node:path"

/** @param {string} root */
export const compiled = (root) => join(root, "node_modules", ".cache", "delaftale", "compiled")
