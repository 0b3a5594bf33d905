/** The pages that nobody writes by hand, as papers in `docs` that are not there. */
import { commandPage } from "./commandPage.mjs"
import { decisionIndex } from "./decisionIndex.mjs"
import { glossaryPages } from "./glossaryPages.mjs"
import { publicNames } from "./publicNames.mjs"
import { referencePages } from "./reference.mjs"

/**
 * @param {string} root
 * @returns {Promise<{ pages: ReadonlyArray<{ file: string, text: string }>, problems: ReadonlyArray<string> }>}
 */
export const madePages = async (root) => {
  const { entries, problems } = publicNames(root)
  const commands = await commandPage(root)
  return {
    pages: [decisionIndex(root), ...referencePages(entries), ...glossaryPages(root, entries), commands.page],
    problems: [...problems, ...commands.problems]
  }
}
