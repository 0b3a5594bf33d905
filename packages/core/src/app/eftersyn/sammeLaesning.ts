/** Readings that can never give another answer than one before them: a point of doubt that decides nothing. */
import * as Result from "effect/Result"
import { sammeMaaling } from "../../evaluation/kanonisk.ts"
import { maalingVed } from "../../terms/laesning.ts"
import type { Aftalefund, Eftersyn } from "./Aftalefund.ts"
import { loefterne } from "./maalt.ts"

export const sammeLaesning: Eftersyn = (aftale) =>
  loefterne(aftale).flatMap(({ loefte: { maaling, tvivl = [] }, sti }) =>
    maaling === undefined
      ? []
      : tvivl.flatMap(({ fortolkninger, id }, nummer) => {
          const maalinger = fortolkninger.flatMap((fortolkning, hvilken) => {
            const laest = maalingVed(maaling, tvivl, new Map([[id, fortolkning.id]]))
            return Result.isFailure(laest) ? [] : [{ id: fortolkning.id, hvilken, maaling: laest.success }]
          })
          const alene = fortolkninger.length === 1 ? [ene(`${sti}.tvivl[${nummer}]`)] : []
          const ens = maalinger.flatMap((den, plads) => {
            const foer = maalinger.slice(0, plads).find((en) => sammeMaaling(en.maaling, den.maaling))
            return foer === undefined
              ? []
              : [samme(`${sti}.tvivl[${nummer}].fortolkninger[${den.hvilken}]`, den.id, foer.id)]
          })
          return [...alene, ...ens]
        })
  )

const samme = (sti: string, id: string, foer: string): Aftalefund => ({
  kode: "sammeLaesning",
  alvor: "advarsel",
  sti,
  besked: {
    da: `læsningen "${id}" giver altid samme svar som "${foer}"`,
    en: `the reading "${id}" always gives the same answer as "${foer}"`
  },
  raad: {
    da: "Skriv den patch, der gør forskellen (mål, frist, omfang, filter), eller tag læsningen ud.",
    en: "Write the patch that makes the difference (target, deadline, scope, filter), or take the reading out."
  }
})

const ene = (sti: string): Aftalefund => ({
  kode: "sammeLaesning",
  alvor: "advarsel",
  sti,
  besked: { da: "der er kun én læsning, så der er ingen tvivl", en: "there is only one reading, so there is no doubt" },
  raad: {
    da: "Skriv de andre læsninger, en rimelig læser kunne have, eller skriv det som bemaerkning.",
    en: "Write the other readings that a reasonable reader might have, or write it as bemaerkning."
  }
})
