/** Positions in rising order as stretches: first and how many. */
import type { Straekninger } from "./Sidedata.ts"

export const iStraekninger = (positioner: ReadonlyArray<number>): Straekninger => {
  const ud: Array<number> = []
  for (const position of positioner) {
    const antal = ud.at(-1)
    if (antal !== undefined && ud.at(-2)! + antal === position) ud[ud.length - 1] = antal + 1
    else ud.push(position, 1)
  }
  return ud
}

export const fraStraekninger = (straekninger: Straekninger): ReadonlyArray<number> => {
  const ud: Array<number> = []
  for (let i = 0; i < straekninger.length; i += 2) {
    for (let nummer = 0; nummer < straekninger[i + 1]!; nummer++) ud.push(straekninger[i]! + nummer)
  }
  return ud
}
