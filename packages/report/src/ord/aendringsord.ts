/** What made an answer another one, in words. */
import type { Aendringsaarsag } from "@delaftale/core"
import { paa, type Sprog } from "../sprog.ts"

const ord: Record<Aendringsaarsag, readonly [da: string, en: string]> = {
  tidenGik: ["tiden gik", "time passed"],
  nyeFakta: ["nye oplysninger", "new facts"],
  rettedeFakta: ["rettede oplysninger", "corrected facts"],
  andenFortolkning: ["anden fortolkning", "another reading"],
  andenVersion: ["anden version af aftalen", "another version of the agreement"],
  andenBeslutning: ["undtagelse eller baseline besluttet", "exemption or baseline decided"]
}

/** What made a cell change, in words (*ændringsord*). */
export const aendringsord = (aarsag: Aendringsaarsag, sprog: Sprog): string => paa(sprog, ...ord[aarsag])
