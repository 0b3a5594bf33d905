/** What was decided about single cells: exemptions, baselines, and which years are closed. */
import type { Decimal } from "../ground/Decimal.ts"

export interface Beslutninger {
  readonly erUndtaget: (kriterium: string, omraade: string | undefined, projektaar: string) => boolean
  /** The baseline fixed by a decision, exact. */
  readonly fastsat: (kriterium: string, omraade: string | undefined) => Decimal | undefined
  readonly erAfsluttet: (projektaar: string) => boolean
}

export const ingenBeslutninger: Beslutninger = {
  erUndtaget: () => false,
  fastsat: () => undefined,
  erAfsluttet: () => false
}
