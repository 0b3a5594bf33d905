/** The pages that nobody writes by hand, as papers in `docs` that are not there. */
import { decisionIndex } from "./decisionIndex.mjs"

/**
 * @param {string} root
 * @returns {Promise<{ pages: ReadonlyArray<{ file: string, text: string }>, problems: ReadonlyArray<string> }>}
 */
export const madePages = async (root) => ({ pages: [decisionIndex(root)], problems: [] })
