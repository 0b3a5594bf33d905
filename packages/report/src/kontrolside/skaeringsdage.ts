/** The days on which a page without rows tells counts of persons: few, so that nobody is told by the day he or she came. */
import { type Delaftale, type DelaftaleEvent, type Recorded, tidslinjedage } from "@delaftale/core"

/** The first day, the last one, and the last day of each projektår. */
export const skaeringsdage = (
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>,
  { projektaar }: Pick<Delaftale, "projektaar">,
  idag: string
): ReadonlySet<string> => {
  const dage = tidslinjedage(haendelser, idag)
  const aarenes = projektaar.map(({ til }) => til).filter((dag) => dage.includes(dag))
  return new Set([...dage.slice(0, 1), ...aarenes, ...dage.slice(-1)])
}
