/** Prints it. */
import { foersteTal } from "./foersteTal.ts"

console.log(await foersteTal())
