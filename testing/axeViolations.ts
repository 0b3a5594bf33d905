/** What axe finds wrong with a page for those who cannot see it, use no mouse, or see little. */
import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"

/** One line a finding: the rule, where, and what is the matter. Every rule of axe counts, its advice on good practice too. */
export const axeViolations = async (page: Page): Promise<ReadonlyArray<string>> => {
  // through the debugger, which a Content-Security-Policy does not stop
  await page.evaluate(axe.source)
  const { passes, violations } = await page.evaluate<AxeResults>("axe.run(document)")
  if (passes.length === 0) throw new Error("axe found nothing to look at")
  return violations.flatMap(({ help, id, nodes }) =>
    nodes.map(({ failureSummary = "", target }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`)
  )
}
