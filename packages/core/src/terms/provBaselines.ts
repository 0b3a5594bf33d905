/** Baselines name areas of the agreement, each at most once. */
import type { Baseline } from "./Baseline.ts"
import { kendt } from "./Meld.ts"
import type { Proevning } from "./Proevning.ts"

export const provBaselines = (
  sti: string,
  baselines: ReadonlyArray<Baseline> = [],
  { meld, navne }: Proevning
): void => {
  for (const [nummer, { omraade }] of baselines.entries()) {
    if (omraade !== undefined) kendt(`${sti}[${nummer}].omraade`, omraade, navne.omraader, meld)
    if (baselines.findIndex((anden) => anden.omraade === omraade) !== nummer) {
      meld(`${sti}[${nummer}]`, `der er allerede et udgangspunkt for ${omraade ?? "alle områder samlet"}`)
    }
  }
}
