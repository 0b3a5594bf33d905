/** The areas of a plan as the common axis of its agreements. */
import type { Helhedsplanstatus } from "@delaftale/core"

type Plan = Helhedsplanstatus["plan"]

/**
 * The plan's area (*område i planen*, area in the plan) for what the agreement calls it; absent where all of its areas
 * are measured together.
 */
export const omraadeIPlanen = (plan: Plan, delaftale: string, omraade: string | undefined) =>
  omraade === undefined ? undefined : plan.omraader.find(({ kaldes }) => kaldes[delaftale] === omraade)

/**
 * Years by name (*år i planen*, years in the plan), in the order in which they begin, whichever agreement they are of.
 */
export const aarIPlanen = ({
  delaftaler,
  plan
}: Pick<Helhedsplanstatus, "delaftaler" | "plan">): ReadonlyArray<string> => {
  const alle = [...plan.projektaar, ...delaftaler.flatMap(({ status }) => status.delaftale.projektaar)]
  return [...new Set(alle.toSorted((a, b) => (a.fra < b.fra ? -1 : a.fra > b.fra ? 1 : 0)).map(({ id }) => id))]
}
