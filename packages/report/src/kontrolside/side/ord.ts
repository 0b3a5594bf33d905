/** What stands on the page around the figures, in the language of the page. */
import type { Sprog } from "../../sprog.ts"
import { dansk, type Sideord } from "./ord/dansk.ts"
import { engelsk } from "./ord/engelsk.ts"

export const sideord = (sprog: Sprog): Sideord => (sprog === "da" ? dansk : engelsk)
